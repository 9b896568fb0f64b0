import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { ReportFiguresView } from "~/features/stats/components/report-figures";
import { publishReport } from "~/features/stats/publish-report.server";
import { isYearOver } from "~/features/stats/report";
import { readReportFigures } from "~/features/stats/report-figures.server";
import { reportRefusals } from "~/features/stats/report.fr";
import { publishReportSchema } from "~/features/stats/report.schemas";
import { listReports, yearParam } from "~/features/stats/reports.server";
import { now } from "~/lib/clock.server";
import { formatShortDate, parisDay } from "~/lib/dates";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { Breadcrumb } from "~/ui/breadcrumb";
import { Button } from "~/ui/button";
import { ButtonLink } from "~/ui/button-link";
import { Callout } from "~/ui/callout";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextArea } from "~/ui/text-area";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Un rapport annuel");

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireActor(request, "figures.read");
  const today = parisDay(await now());
  const year = yearParam(params.year, today);
  const [figures, reports] = await Promise.all([readReportFigures(year), listReports()]);
  const published = reports.find((report) => report.year === year) ?? null;
  /** What was written last, for this year or an earlier one: governance changes little. */
  const governance = published?.governance ?? reports[0]?.governance ?? "";
  return { year, over: isYearOver(year, today), figures, published, governance };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "figures.read");
  const year = yearParam(params.year, parisDay(await now()));
  return formAction({
    request,
    schema: publishReportSchema,
    refusals: reportRefusals,
    run: (input) => publishReport(actor, year, input),
    done: () => redirectWithMessage(`/equipe/rapports/${year}`, `Le rapport ${year} est publié.`),
  });
}

function PublishForm({ year, again, governance }: { year: number; again: boolean; governance: string }) {
  const [form, fields] = useForm<{ governance: string }>({ lastResult: useActionData<typeof action>()?.result, defaultValue: { governance } });
  return (
    <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
      <ErrorSummary fields={[fields.governance]} formErrors={form.errors} />
      <TextArea field={fields.governance} label="Gouvernance" rows={8} hint="Qui dirige, qui décide, comment les conflits d’intérêts sont évités. Les six sièges du comité s’ajoutent d’eux-mêmes." />
      <p className="muted">Les chiffres sont relus au moment de publier, puis figés avec ce texte dans un PDF que tout le monde peut lire. {again && "Le rapport déjà publié reste gardé."}</p>
      <FormActions><Button>{again ? `Publier une nouvelle version du rapport ${year}` : `Publier le rapport ${year}`}</Button></FormActions>
    </Form>
  );
}

export default function YearlyReport() {
  const { year, over, figures, published, governance } = useLoaderData<typeof loader>();
  return (
    <Section tight>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Équipe", to: "/equipe" }, { label: "Les rapports annuels", to: "/equipe/rapports" }, { label: String(year) }]} />
        <PageHeading title={`Le rapport annuel ${year}`} size="md" lead="Code monétaire et financier, article R548-4. Année civile, à l’heure de Paris." />
        {published && <Callout tone="success" title="Publié"><p>Le {formatShortDate(published.publishedAt)}, par {published.by}&nbsp;: <TextLink to={`/le-bilan/rapports/${year}`} icon="download" reloadDocument>lire le rapport {year} (PDF)</TextLink>.</p></Callout>}
        {!over && <Callout title="Année en cours"><p>Ces chiffres bougent encore. Le rapport {year} se publie entre le 1er&nbsp;janvier et le 30&nbsp;juin {year + 1}.</p></Callout>}
        <ReportFiguresView figures={figures} />
        <p><ButtonLink to={`/equipe/rapports/${year}/apercu`} icon="download" variant="ghost" reloadDocument>Voir le projet de rapport (PDF)</ButtonLink></p>
        {over && <Panel title={published ? "Corriger le rapport" : "Publier le rapport"}><PublishForm year={year} again={published !== null} governance={governance} /></Panel>}
      </Stack>
    </Section>
  );
}
