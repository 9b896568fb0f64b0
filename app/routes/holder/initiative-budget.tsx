import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { DraftedForm } from "~/features/drafts/components/drafted-form";
import { draftedAction } from "~/features/drafts/drafted-action.server";
import { budgetProblems } from "~/features/initiatives/budget";
import { BudgetTable } from "~/features/initiatives/components/budget-table";
import { InitiativeFrame } from "~/features/initiatives/components/initiative-frame";
import { BUDGET_FORM, initiativeDraftUrl } from "~/features/initiatives/forms";
import { initiativeDraft } from "~/features/initiatives/initiative-drafts.server";
import { budgetSentence, initiativesRefusals } from "~/features/initiatives/initiatives.fr";
import { getInitiativeDesk } from "~/features/initiatives/own-initiative.server";
import { saveBudget } from "~/features/initiatives/save-file.server";
import { fundingPlanSchema } from "~/features/label/application.schemas";
import { FundingLines } from "~/features/label/components/funding-lines";
import { formFromPlan, type FundingForm } from "~/features/label/funding-form";
import { now } from "~/lib/clock.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { idParam } from "~/lib/ids";
import { formatEuros } from "~/lib/money";
import { Button } from "~/ui/button";
import { Callout } from "~/ui/callout";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { MoneyField } from "~/ui/money-field";

export const meta = pageTitle("Budget de mon initiative");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "initiative.write");
  const { initiative: { id }, file, editable } = await getInitiativeDesk(actor, idParam(params.initiativeId));
  const draft = editable ? await initiativeDraft(actor, id, BUDGET_FORM).find() : null;
  return { id, file, editable, draft, now: await now(), form: formFromPlan({ ...file, goalCents: file.requestCents }), problems: budgetProblems(file, file.category).map(budgetSentence) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "initiative.write");
  const { initiative: { id } } = await getInitiativeDesk(actor, idParam(params.initiativeId));
  return draftedAction({
    request,
    door: initiativeDraft(actor, id, BUDGET_FORM),
    schema: fundingPlanSchema,
    refusals: initiativesRefusals,
    run: (plan, base) => saveBudget(actor, id, plan, base),
    done: () => redirectWithMessage(`/mon-espace/initiatives/${id}/budget`, "Votre budget est enregistré."),
  });
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

const bounds = ({ category }: Data["file"]) =>
  category ? `Dans la catégorie « ${category.name} » : de ${formatEuros(category.floorCents)} à ${formatEuros(category.capCents)}.` : "Choisissez d’abord une catégorie dans votre dossier : elle fixe ce que vous pouvez demander.";

function BudgetForm() {
  const { id, file, draft, now: at, form: saved } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<FundingForm>({ lastResult: answer?.result, defaultValue: { ...saved, ...(draft?.pending && draft.fields) } });
  const lines = [...fields.uses.getFieldList(), ...fields.resources.getFieldList()].flatMap((line) => Object.values(line.getFieldset()));
  return (
    <DraftedForm form={form} draft={{ url: initiativeDraftUrl(id, BUDGET_FORM), draft, now: at, answer, inWhat: "dans votre budget" }}>
      <ErrorSummary fields={[fields.uses, fields.resources, ...lines, fields.goal]} formErrors={form.errors} />
      {/* Enter saves: a browser presses the first button of a form. */}
      <button type="submit" className="sr" tabIndex={-1} aria-hidden="true">Enregistrer</button>
      <FundingLines legend="Dépenses" add="Ajouter une dépense" list={fields.uses} form={form} />
      <MoneyField field={fields.goal} label="Ce que vous demandez au budget citoyen" hint={bounds(file)} />
      <FundingLines legend="Autres financeurs et ressources" add="Ajouter une ressource" list={fields.resources} form={form} />
      <FormActions>
        <Button>Enregistrer le budget</Button>
      </FormActions>
    </DraftedForm>
  );
}

export default function InitiativeBudget() {
  const { id, file, editable, problems } = useLoaderData<typeof loader>();
  return (
    <InitiativeFrame initiativeId={id} title="Le budget" lead="Tout ce que l’initiative coûte, et tout ce qui la paie : le budget citoyen, les autres financeurs, vous. Les deux sont égaux, au centime près.">
      {problems.length === 0 ? <Callout tone="success" title="Votre budget est équilibré" /> : <Callout tone="warning" title="Votre budget n’est pas encore prêt"><p>{problems.join(" ")}</p></Callout>}
      {editable ? <BudgetForm /> : <BudgetTable budget={file} />}
    </InitiativeFrame>
  );
}
