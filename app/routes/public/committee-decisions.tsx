import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { described } from "~/features/content/content";
import { PublicDecisionPanel } from "~/features/face/components/decision-panel";
import { listDecisions } from "~/features/face/decisions.server";
import { communeName } from "~/features/territory/communes.server";
import { now } from "~/lib/clock.server";
import { plainPage } from "~/lib/plain-page";
import { Breadcrumb } from "~/ui/breadcrumb";
import { Chips } from "~/ui/chips";
import { EmptyState } from "~/ui/empty-state";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const handle = plainPage;

const yearOf = (text: string | null): number | null => (/^\d{4}$/.test(text ?? "") ? Number(text) : null);

export async function loader({ request }: LoaderFunctionArgs) {
  const [{ decisions, ...found }, at] = await Promise.all([listDecisions(yearOf(new URL(request.url).searchParams.get("annee"))), now()]);
  return { ...found, decisions: decisions.map((decision) => ({ ...decision, place: communeName(decision.communeCode) })), now: at };
}

export const meta: MetaFunction<typeof loader> = ({ data, ...met }) =>
  described(met, `Les décisions du comité${data?.year ? `, ${data.year}` : ""}`, "Chaque projet labellisé, avec les raisons écrites de chaque siège.");

export default function CommitteeDecisions() {
  const { years, year, decisions, now: at } = useLoaderData<typeof loader>();
  return (
    <Section narrow>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Le comité", to: "/le-comite" }, { label: "Ses décisions" }]} />
        <PageHeading title="Les décisions du comité" lead="Les projets labellisés, avec les raisons de chaque siège, critère par critère. Un refus ou un ajournement n’est dit qu’au porteur." />
        {years.length > 1 && <Chips label="Par année" items={years.map((one) => ({ to: `/le-comite/decisions?annee=${one.year}`, label: `${one.year} (${one.count})`, current: one.year === year }))} />}
        {decisions.length === 0 && <EmptyState title="Aucun projet n’est encore labellisé">Le premier s’écrira ici, avec les raisons du comité.</EmptyState>}
        {decisions.map((decision) => <PublicDecisionPanel key={decision.id} decision={decision} now={at} />)}
      </Stack>
    </Section>
  );
}
