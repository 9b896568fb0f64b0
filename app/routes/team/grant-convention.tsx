import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { GrantPage, teamCrumbs, teamGrantPath } from "~/features/grants/components/grant-page";
import { LineRow, MilestoneRow, RowFields } from "~/features/grants/components/row-fields";
import { grantsRefusals } from "~/features/grants/grants.fr";
import { planSchema, type PlanForm } from "~/features/grants/grants.schemas";
import { getTeamGrant } from "~/features/grants/grants.server";
import { savePlan } from "~/features/grants/save-plan.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { eurosInput, formatEuros } from "~/lib/money";
import { Button } from "~/ui/button";
import { DateField } from "~/ui/date-field";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { TextArea } from "~/ui/text-area";

export const meta = pageTitle("Préparer la convention");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "budget.manage");
  return getTeamGrant(actor, idParam(params.editionId), idParam(params.grantId));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "budget.manage");
  const grant = await getTeamGrant(actor, idParam(params.editionId), idParam(params.grantId));
  return formAction({
    request, schema: planSchema, refusals: grantsRefusals,
    run: (input) => savePlan(actor, grant.id, input),
    done: () => redirectWithMessage(teamGrantPath(grant), "La convention est prête à partir. Relisez, puis envoyez-la."),
  });
}

export default function GrantConvention() {
  const grant = useLoaderData<typeof loader>();
  const lines = grant.lines.length > 0 ? grant.lines.map(({ label, plannedCents }) => ({ label, amount: eurosInput(plannedCents) })) : [{ label: "", amount: "" }];
  const milestones = grant.milestones.length > 0 ? grant.milestones.map(({ title, dueOn }) => ({ title, dueOn })) : [{ title: "", dueOn: "" }];
  const [form, fields] = useForm<PlanForm>({ lastResult: useActionData<typeof action>()?.result, defaultValue: { object: grant.object, accountDueOn: grant.accountDueOn, lines, milestones } });
  const inner = [...fields.lines.getFieldList().flatMap((row) => Object.values(row.getFieldset())), ...fields.milestones.getFieldList().flatMap((row) => Object.values(row.getFieldset()))];
  return (
    <GrantPage crumbs={teamCrumbs(grant, "Convention")} title="Préparer la convention" kicker={grant.projectName} lead={`La subvention est de ${formatEuros(grant.totalCents)}. Les dépenses prévues font au moins ce montant.`}>
      <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
        <ErrorSummary fields={[fields.object, fields.accountDueOn, fields.lines, fields.milestones, ...inner]} formErrors={form.errors} />
        <button type="submit" className="sr" tabIndex={-1} aria-hidden="true">Enregistrer</button>
        <TextArea field={fields.object} label="Objet" hint="À quoi sert la subvention. La convention reprend ce texte." rows={4} />
        <DateField field={fields.accountDueOn} label="Compte rendu attendu pour le" />
        <RowFields legend="Dépenses prévues" add="Ajouter une dépense" list={fields.lines} form={form}>{(row, index) => <LineRow row={row} index={index} legend="Dépenses prévues" />}</RowFields>
        <RowFields legend="Étapes" add="Ajouter une étape" list={fields.milestones} form={form}>{(row, index) => <MilestoneRow row={row} index={index} />}</RowFields>
        <FormActions><Button>Enregistrer</Button></FormActions>
      </Form>
    </GrantPage>
  );
}
