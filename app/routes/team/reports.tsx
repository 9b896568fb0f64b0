import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { ReportsOwed } from "~/features/stats/components/reports-owed";
import { isYearOver, reportDeadline, reportsOwed } from "~/features/stats/report";
import { listActiveYears, listReports } from "~/features/stats/reports.server";
import { now } from "~/lib/clock.server";
import { formatShortDate, parisDay } from "~/lib/dates";
import { Breadcrumb } from "~/ui/breadcrumb";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { Table } from "~/ui/table";
import { Tag } from "~/ui/tag";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Les rapports annuels");

export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, "figures.read");
  const today = parisDay(await now());
  const [published, active] = await Promise.all([listReports(), listActiveYears()]);
  const thisYear = Number(today.slice(0, 4));
  const years = [...new Set([thisYear, thisYear - 1, ...active, ...published.map(({ year }) => year)])].sort((a, b) => b - a);
  const rows = years.map((year) => ({ year, over: isYearOver(year, today), deadline: reportDeadline(year), report: published.find((one) => one.year === year) ?? null }));
  return { rows, owed: reportsOwed(today, active, published.map(({ year }) => year)) };
}

type Row = ReturnType<typeof useLoaderData<typeof loader>>["rows"][number];

const stateOf = ({ report, over }: Row) => (report ? <Tag tone="success">Publié</Tag> : over ? <Tag tone="draft">Non publié</Tag> : <Tag tone="info">Année en cours</Tag>);
const columns = [
  { label: "Année", cell: ({ year }: Row) => <TextLink to={`/equipe/rapports/${year}`}>{year}</TextLink> },
  { label: "État", cell: stateOf },
  { label: "Échéance", cell: ({ deadline }: Row) => formatShortDate(`${deadline}T12:00:00Z`) },
  { label: "Publié", cell: ({ report }: Row) => (report ? `le ${formatShortDate(report.publishedAt)}, par ${report.by}${report.number > 1 ? ` (version ${report.number})` : ""}` : "—") },
];

export default function Reports() {
  const { rows, owed } = useLoaderData<typeof loader>();
  return (
    <Section tight>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Équipe", to: "/equipe" }, { label: "Le bilan", to: "/equipe/bilan" }, { label: "Les rapports annuels" }]} />
        <PageHeading title="Les rapports annuels" size="md" lead="Ce que la loi demande à l’intermédiaire, chaque année avant le 30&nbsp;juin&nbsp;: gouvernance, projets reçus, retenus et financés, dons et donateurs." />
        <ReportsOwed owed={owed} />
        <Table caption="Années" captionHidden columns={columns} rows={rows} rowKey={({ year }) => year} />
      </Stack>
    </Section>
  );
}
