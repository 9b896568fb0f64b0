import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { DraftedForm } from "~/features/drafts/components/drafted-form";
import { draftedAction } from "~/features/drafts/drafted-action.server";
import { applicationDraft } from "~/features/label/application-drafts.server";
import { applicationDraftUrl, FUNDING_FORM } from "~/features/label/application-forms";
import { planOf } from "~/features/label/application-file";
import { fundingPlanSchema } from "~/features/label/application.schemas";
import { fundingSentence, labelRefusals } from "~/features/label/application.fr";
import { getApplicationFile } from "~/features/label/applications.server";
import { ApplicationFrame } from "~/features/label/components/application-frame";
import { FundingLines } from "~/features/label/components/funding-lines";
import { FundingTable } from "~/features/label/components/funding-table";
import { fundingProblems } from "~/features/label/funding";
import { formFromPlan, type FundingForm } from "~/features/label/funding-form";
import { saveFundingPlan } from "~/features/label/save-funding-plan.server";
import { now } from "~/lib/clock.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { idParam } from "~/lib/ids";
import { Button } from "~/ui/button";
import { Callout } from "~/ui/callout";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { MoneyField } from "~/ui/money-field";

export const meta = pageTitle("Plan de financement");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "application.write");
  const file = await getApplicationFile(actor, idParam(params.applicationId));
  const plan = planOf(file);
  const draft = file.editable ? await applicationDraft(actor, file.id, FUNDING_FORM).find() : null;
  return { file, draft, now: await now(), form: formFromPlan(plan), problems: fundingProblems(plan).map(fundingSentence) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "application.write");
  const { id: applicationId } = await getApplicationFile(actor, idParam(params.applicationId));
  return draftedAction({
    request,
    door: applicationDraft(actor, applicationId, FUNDING_FORM),
    schema: fundingPlanSchema,
    refusals: labelRefusals,
    run: (plan, base) => saveFundingPlan(actor, applicationId, plan, base),
    done: () => redirectWithMessage(`/mon-espace/demandes/${applicationId}/financement`, "Votre plan est enregistré."),
  });
}

function FundingPlanForm() {
  const { file, draft, now, form: saved } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<FundingForm>({ lastResult: answer?.result, defaultValue: { ...saved, ...(draft?.pending && draft.fields) } });
  const [uses, resources] = [fields.uses.getFieldList(), fields.resources.getFieldList()];
  const lines = [...uses, ...resources].flatMap((line) => {
    const { label, amount } = line.getFieldset();
    return [label, amount];
  });
  return (
    <DraftedForm form={form} draft={{ url: applicationDraftUrl(file.id, FUNDING_FORM), draft, now, answer, inWhat: "dans votre demande" }}>
      <ErrorSummary fields={[fields.uses, fields.resources, ...lines, fields.goal]} formErrors={form.errors} />
      {/* Enter saves: a browser presses the first button of a form. */}
      <button type="submit" className="sr" tabIndex={-1} aria-hidden="true">Enregistrer</button>
      <FundingLines legend="Dépenses" add="Ajouter une dépense" list={fields.uses} form={form} />
      <FundingLines legend="Ressources, hors campagne" add="Ajouter une ressource" list={fields.resources} form={form} />
      <MoneyField field={fields.goal} label="Ce que vous demanderez aux citoyens" hint="C’est l’objectif de votre campagne : il compte parmi vos ressources." />
      <FormActions>
        <Button>Enregistrer le plan</Button>
      </FormActions>
    </DraftedForm>
  );
}

export default function ApplicationFunding() {
  const { file, problems } = useLoaderData<typeof loader>();
  return (
    <ApplicationFrame applicationId={file.id} title="Plan de financement" lead="Tout ce que le projet coûte, et tout ce qui le paie. Les deux sont égaux, au centime près.">
      {problems.length === 0 ? (
        <Callout tone="success" title="Votre plan est équilibré" />
      ) : (
        <Callout tone="warning" title="Votre plan n’est pas encore équilibré">
          <p>{problems.join(" ")}</p>
        </Callout>
      )}
      {file.editable ? <FundingPlanForm /> : <FundingTable funding={file.funding} goalCents={file.goalCents ?? 0} />}
    </ApplicationFrame>
  );
}
