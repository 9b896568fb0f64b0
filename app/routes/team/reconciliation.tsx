import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { requireActor } from "~/features/accounts/actors.server";
import { CsvLink } from "~/features/content/components/csv-link";
import { pageTitle } from "~/features/content/content";
import { askReconciliation } from "~/features/reconciliation/ask-reconciliation.server";
import { DiscrepancyList } from "~/features/reconciliation/components/discrepancy-list";
import { RunFigures } from "~/features/reconciliation/components/run-figures";
import { RunsTable } from "~/features/reconciliation/components/runs-table";
import { listClosedDiscrepancies, listOpenDiscrepancies } from "~/features/reconciliation/discrepancies.server";
import { findLastRun, listRuns } from "~/features/reconciliation/runs.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { Breadcrumb } from "~/ui/breadcrumb";
import { Button } from "~/ui/button";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Le rapprochement");

const perPage = 30;
/** An address that somebody changed by hand shows the last nights. */
const instantSchema = z.iso.datetime().transform((text) => new Date(text)).optional().catch(undefined);

export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, "money.read");
  const before = instantSchema.parse(new URL(request.url).searchParams.get("avant") ?? undefined);
  const [last, open, closed, runs] = await Promise.all([findLastRun(), listOpenDiscrepancies(), listClosedDiscrepancies(30), listRuns({ limit: perPage, before })]);
  return { last, open, closed, runs, older: runs.length === perPage ? runs.at(-1)!.startedAt.toISOString() : null };
}

export async function action({ request }: ActionFunctionArgs) {
  await askReconciliation(await requireActor(request, "money.read"));
  return redirectWithMessage("/equipe/argent/rapprochement", "Le rapprochement est lancé. Rechargez la page dans une minute.");
}

export default function ReconciliationPage() {
  const { last, open, closed, runs, older } = useLoaderData<typeof loader>();
  return (
    <Section tight>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "L’argent", to: "/equipe/argent" }, { label: "Le rapprochement" }]} />
        <PageHeading title="Le rapprochement" size="md" lead="Chaque nuit à 3 heures, notre journal est comparé ligne à ligne à celui de Stripe, et aux compteurs que lit le public.">
          <Form method="post">
            <Button variant="ghost" small>Rapprocher maintenant</Button>
          </Form>
        </PageHeading>
        <Panel title="Écarts à expliquer" aside={<CsvLink to="/equipe/argent/rapprochement.csv" />}>
          <DiscrepancyList lines={open} open empty="Aucun écart : les deux côtés s’accordent, au centime." />
        </Panel>
        {last && (
          <Panel title="La dernière comparaison">
            <RunFigures run={last} />
          </Panel>
        )}
        <Panel title="Nuit après nuit">
          <RunsTable runs={runs} />
          {older && <p><TextLink to={`?avant=${encodeURIComponent(older)}`}>Nuits plus anciennes</TextLink></p>}
        </Panel>
        {closed.length > 0 && (
          <Panel title="Écarts expliqués ou refermés">
            <DiscrepancyList lines={closed} open={false} empty="" />
          </Panel>
        )}
      </Stack>
    </Section>
  );
}
