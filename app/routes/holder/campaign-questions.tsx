import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { campaignDraft } from "~/features/campaigns/campaign-drafts.server";
import { campaignDraftUrl, QUESTIONS_FORM } from "~/features/campaigns/campaign-forms";
import { campaignsRefusals } from "~/features/campaigns/campaigns.fr";
import { getOwnCampaign } from "~/features/campaigns/campaigns.server";
import { PartForm } from "~/features/campaigns/components/part-form";
import { AnswerLine } from "~/features/campaigns/components/presentation-lines";
import { presentationLimits, spareLines } from "~/features/campaigns/presentation";
import { answersSchema, type AnswersForm } from "~/features/campaigns/presentation.schemas";
import { listAnswers } from "~/features/campaigns/presentations.server";
import { saveAnswers } from "~/features/campaigns/save-campaign-presentation.server";
import { pageTitle } from "~/features/content/content";
import { draftedAction } from "~/features/drafts/drafted-action.server";
import { now } from "~/lib/clock.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { idParam } from "~/lib/ids";

export { DeskError as ErrorBoundary } from "~/features/content/components/error-page";

export const meta = pageTitle("Les questions de ma campagne");

const blank = { question: "", answer: "" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "campaign.write");
  const { id, editable, writes } = await getOwnCampaign(actor, idParam(params.campaignId));
  const draft = editable ? await campaignDraft(actor, id, QUESTIONS_FORM).find() : null;
  const kept = await listAnswers(id);
  const spare = spareLines(kept.length, { most: presentationLimits.questions, spare: 3 });
  return { id, draft, now: await now(), editable, writes, lines: [...kept, ...Array.from({ length: spare }, () => blank)] };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "campaign.write");
  const { id } = await getOwnCampaign(actor, idParam(params.campaignId));
  return draftedAction({
    request,
    door: campaignDraft(actor, id, QUESTIONS_FORM),
    schema: answersSchema,
    refusals: campaignsRefusals,
    run: (input, base) => saveAnswers(actor, id, input, base),
    done: () => redirectWithMessage(`/mon-espace/campagnes/${id}/questions`, "Les questions sont enregistrées."),
  });
}

export default function CampaignQuestions() {
  const { id, draft, now, editable, writes, lines } = useLoaderData<typeof loader>();
  const said = useActionData<typeof action>();
  const [form, fields] = useForm<AnswersForm>({ lastResult: said?.result, defaultValue: { lines, ...(draft?.pending && draft.fields) } });
  const rows = fields.lines.getFieldList().map((line) => {
    const { question, answer } = line.getFieldset();
    return { key: line.key, question, answer };
  });
  return (
    <PartForm title="Les questions que l’on vous pose" form={form} fields={rows.flatMap(({ question, answer }) => [question, answer])} editable={editable} writes={writes} draft={{ url: campaignDraftUrl(id, QUESTIONS_FORM), draft, now, answer: said, inWhat: "dans votre campagne" }}>
      <p>Répondez d’avance à ce que l’on vous demande au marché ou au téléphone. Videz une question pour l’enlever&nbsp;; enregistrez pour en ajouter, {presentationLimits.questions} au plus. Dans une réponse, « - » devant une ligne en fait une liste, **deux étoiles** du gras.</p>
      {rows.map(({ key, question, answer }, index) => (
        <AnswerLine key={key} number={index + 1} question={question} answer={answer} />
      ))}
    </PartForm>
  );
}
