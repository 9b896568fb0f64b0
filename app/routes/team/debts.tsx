import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { DebtsTable } from "~/features/debts/components/debts-table";
import { listDebts } from "~/features/debts/debts.server";
import { Breadcrumb } from "~/ui/breadcrumb";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const meta = pageTitle("Dettes des porteurs");

export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, "money.read");
  return { lines: await listDebts() };
}

export default function DebtsPage() {
  const { lines } = useLoaderData<typeof loader>();
  return (
    <Section>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "L’argent", to: "/equipe/argent" }, { label: "Dettes des porteurs" }]} />
        <PageHeading title="Dettes des porteurs" size="md" lead="Quand un don déjà versé repart et que le compte du porteur est vide, la réserve du label avance la somme. La voici, jusqu’à ce qu’elle soit rendue." />
        <Panel title="Qui doit quoi">
          <DebtsTable lines={lines} />
        </Panel>
      </Stack>
    </Section>
  );
}
