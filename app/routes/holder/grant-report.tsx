import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { db } from "#db";
import { GrantPage, ownCrumbs } from "~/features/grants/components/grant-page";
import { LineRow, RowFields } from "~/features/grants/components/row-fields";
import { ReportPieces } from "~/features/grants/components/report-pieces";
import { grantsRefusals } from "~/features/grants/grants.fr";
import { reportSchema, type ReportForm } from "~/features/grants/grants.schemas";
import { getOwnGrant } from "~/features/grants/grants.server";
import { listPieces } from "~/features/grants/report-pieces.server";
import { isWritable, readReport, saveReport } from "~/features/grants/save-report.server";
import type { ReportContent } from "~/features/grants/report";
import { formatDateTime, formatShortDate } from "~/lib/dates";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { eurosInput, formatEuros } from "~/lib/money";
import { Button } from "~/ui/button";
import { Callout } from "~/ui/callout";
import { ErrorSummary } from "~/ui/error-summary";
import { Fieldset } from "~/ui/fieldset";
import { FormActions } from "~/ui/form-actions";
import { MoneyField } from "~/ui/money-field";
import { Panel } from "~/ui/panel";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";

export const meta = pageTitle("Mon compte rendu");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "grant.hold");
  const grant = await getOwnGrant(actor, idParam(params.grantId));
  return { grant, report: await readReport(db, grant.id), pieces: await listPieces(db, grant.id), editable: grant.writes && isWritable(grant.status) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "grant.hold");
  const { id } = await getOwnGrant(actor, idParam(params.grantId));
  return formAction({
    request, schema: reportSchema, refusals: grantsRefusals,
    run: (input) => saveReport(actor, id, input),
    done: () => redirectWithMessage(`/mon-espace/subventions/${id}/compte-rendu`, "Votre brouillon est enregistré."),
  });
}

const asForm = ({ story, effects, peopleReached, lines }: ReportContent, version: number, planned: number): ReportForm => ({
  version: String(version), story, effects, peopleReached: peopleReached === null ? "" : String(peopleReached),
  actual: lines.slice(0, planned).map(({ actualCents }) => eurosInput(actualCents)),
  extra: lines.slice(planned).map(({ label, actualCents }) => ({ label, amount: eurosInput(actualCents) })),
});

function ReportEditor() {
  const { grant, report } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<ReportForm>({ lastResult: useActionData<typeof action>()?.result, defaultValue: asForm(report.content, report.version, grant.lines.length) });
  const actual = fields.actual.getFieldList();
  return (
    <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
      <ErrorSummary fields={[fields.story, fields.effects, fields.peopleReached, ...actual]} formErrors={form.errors}>Rien n’est perdu.</ErrorSummary>
      <button type="submit" className="sr" tabIndex={-1} aria-hidden="true">Enregistrer</button>
      <input type="hidden" name="version" value={report.version} />
      <TextArea field={fields.story} label="Ce que vous avez fait" rows={8} hint="Comme vous le raconteriez à une voisine qui a voté pour vous." />
      <TextArea field={fields.effects} label="Ce que cela a changé, et pour qui" rows={4} />
      <TextField field={fields.peopleReached} label="Personnes touchées" inputMode="numeric" hint="Un nombre, même à peu près." />
      <Fieldset legend="Ce que vous avez dépensé" big>
        {grant.lines.map(({ label, plannedCents }, index) => actual[index] && <MoneyField key={label} field={actual[index]} label={label} hint={`Prévu ${formatEuros(plannedCents)}`} />)}
      </Fieldset>
      <RowFields legend="Dépenses non prévues" add="Ajouter une dépense" list={fields.extra} form={form}>{(row, index) => <LineRow row={row} index={index} legend="Dépenses non prévues" />}</RowFields>
      <FormActions><Button>Enregistrer le brouillon</Button></FormActions>
    </Form>
  );
}

export default function OwnReport() {
  const { grant, report, pieces, editable } = useLoaderData<typeof loader>();
  const asked = grant.accounts[0]?.status === "changes_requested" ? grant.accounts[0].decisionReason : null;
  return (
    <GrantPage crumbs={ownCrumbs(grant, "Compte rendu")} title="Mon compte rendu" kicker={grant.projectName} lead={`Attendu pour le ${formatShortDate(grant.accountDueOn)}. Une fois accepté, il est public, sauf ses documents.`}>
      {asked && editable && <Callout tone="warning" title="L’équipe demande des précisions"><p>{asked}</p></Callout>}
      {report.savedAt && <p className="muted sm">Enregistré par {report.savedByName} {formatDateTime(report.savedAt)}.</p>}
      {editable ? <ReportEditor /> : <Callout tone="info"><p>Ce compte rendu n’est pas à écrire maintenant.</p></Callout>}
      {editable && <ReportPieces grantId={grant.id} {...pieces} />}
      {editable && report.version > 0 && grant.status === "account_due" && grant.commits && (
        <Panel title="Déposer">
          <Form method="post" action={`/mon-espace/subventions/${grant.id}/compte-rendu/depot`} className="form">
            <p>Enregistrez d’abord votre brouillon. Une fois déposé, il ne change plus, sauf si l’équipe demande des précisions.</p>
            <FormActions><Button variant="give">Déposer mon compte rendu</Button></FormActions>
          </Form>
        </Panel>
      )}
    </GrantPage>
  );
}
