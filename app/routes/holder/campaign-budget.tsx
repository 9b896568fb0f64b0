import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { usesSchema, type UsesForm } from "~/features/campaigns/campaign.schemas";
import { campaignDraft } from "~/features/campaigns/campaign-drafts.server";
import { campaignDraftUrl, BUDGET_FORM } from "~/features/campaigns/campaign-forms";
import { campaignsRefusals } from "~/features/campaigns/campaigns.fr";
import { getOwnCampaign } from "~/features/campaigns/campaigns.server";
import { BudgetBalance } from "~/features/campaigns/components/budget-balance";
import { PartForm } from "~/features/campaigns/components/part-form";
import { UseLine } from "~/features/campaigns/components/use-line";
import { saveCampaignUses } from "~/features/campaigns/save-campaign-uses.server";
import { pageTitle } from "~/features/content/content";
import { draftedAction } from "~/features/drafts/drafted-action.server";
import { now } from "~/lib/clock.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { idParam } from "~/lib/ids";
import { eurosInput } from "~/lib/money";

export { DeskError as ErrorBoundary } from "~/features/content/components/error-page";

export const meta = pageTitle("Le budget de ma campagne");

/** Empty lines offered under those that exist; saving brings three more. */
const spareLines = 3;
const blank = { label: "", amount: "" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "campaign.write");
  const { id, editable, writes, uses, goalCents } = await getOwnCampaign(actor, idParam(params.campaignId));
  const draft = editable ? await campaignDraft(actor, id, BUDGET_FORM).find() : null;
  const lines = uses.map(({ label, amountCents }) => ({ label, amount: eurosInput(amountCents) }));
  return { id, draft, now: await now(), editable, writes, uses, goalCents, lines: [...lines, ...Array.from({ length: spareLines }, () => blank)] };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "campaign.write");
  const { id } = await getOwnCampaign(actor, idParam(params.campaignId));
  return draftedAction({
    request,
    door: campaignDraft(actor, id, BUDGET_FORM),
    schema: usesSchema,
    refusals: campaignsRefusals,
    run: (input, base) => saveCampaignUses(actor, id, input, base),
    done: () => redirectWithMessage(`/mon-espace/campagnes/${id}/budget`, "Le budget est enregistré."),
  });
}

export default function CampaignBudget() {
  const { id, draft, now, editable, writes, lines, uses, goalCents } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<UsesForm>({ lastResult: answer?.result, defaultValue: { lines, ...(draft?.pending && draft.fields) } });
  const rows = fields.lines.getFieldList().map((line) => {
    const { label, amount } = line.getFieldset();
    return { key: line.key, label, amount };
  });
  return (
    <PartForm title="À quoi sert l’argent" form={form} fields={rows.flatMap(({ label, amount }) => [label, amount])} editable={editable} writes={writes} draft={{ url: campaignDraftUrl(id, BUDGET_FORM), draft, now, answer, inWhat: "dans votre campagne" }}>
      <p>Écrivez chaque dépense et son montant. Videz une ligne pour l’enlever ; enregistrez pour en avoir d’autres.</p>
      <BudgetBalance uses={uses} goalCents={goalCents} />
      {rows.map(({ key, label, amount }, index) => (
        <UseLine key={key} number={index + 1} label={label} amount={amount} />
      ))}
    </PartForm>
  );
}
