import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { NightDiscrepancies } from "~/features/reconciliation/components/night-discrepancies";
import { RunFigures } from "~/features/reconciliation/components/run-figures";
import { RunsTable } from "~/features/reconciliation/components/runs-table";
import { getNight } from "~/features/reconciliation/nights.server";
import { formatDate, formatShortDate } from "~/lib/dates";
import { dayParam } from "~/lib/ids";
import { Breadcrumb } from "~/ui/breadcrumb";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Row } from "~/ui/row";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Une nuit de rapprochement");

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireActor(request, "money.read");
  const day = dayParam(params.day);
  return { day, ...(await getNight(day)) };
}

const here = "/equipe/argent/rapprochement";
const noon = (day: string) => `${day}T12:00:00Z`;

export default function ReconciliationNight() {
  const { day, runs, discrepancies, before, after } = useLoaderData<typeof loader>();
  const last = runs.at(-1)!;
  return (
    <Section tight>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "L’argent", to: "/equipe/argent" }, { label: "Le rapprochement", to: here }, { label: formatShortDate(noon(day)) }]} />
        <PageHeading title={`Le rapprochement du ${formatDate(noon(day))}`} size="md" lead="Ce qui a été comparé, ce qui ne s’accordait pas, et ce qui en a été fait depuis.">
          <Row>
            {before && <TextLink to={`${here}/nuits/${before}`}>Le précédent, {formatShortDate(noon(before))}</TextLink>}
            {after && <TextLink to={`${here}/nuits/${after}`}>Le suivant, {formatShortDate(noon(after))}</TextLink>}
          </Row>
        </PageHeading>
        <Panel title="Ce qui a été comparé">
          <RunFigures run={last} />
        </Panel>
        <Panel title="Ce qui ne s’accordait pas">
          <NightDiscrepancies discrepancies={discrepancies} />
        </Panel>
        {runs.length > 1 && (
          <Panel title="Plusieurs fois ce jour-là">
            <RunsTable runs={runs} />
          </Panel>
        )}
      </Stack>
    </Section>
  );
}
