import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/features/content/content";
import { getEditionByYear } from "~/features/editions/editions.server";
import { AccountRead } from "~/features/grants/components/account-read";
import { GrantPage } from "~/features/grants/components/grant-page";
import { listPublicAccounts } from "~/features/grants/public-accounts.server";
import { formatEuros } from "~/lib/money";
import { plainPage } from "~/lib/plain-page";
import { EmptyState } from "~/ui/empty-state";
import { Panel } from "~/ui/panel";

export const handle = plainPage;

export const meta = pageTitle("Les comptes rendus", "Ce que les initiatives lauréates du budget citoyen ont fait de l’argent reçu, avec chiffres et photos.");

export async function loader({ params }: LoaderFunctionArgs) {
  const { year, name } = await getEditionByYear(params.year);
  return { year, name, accounts: await listPublicAccounts(year) };
}

export default function AccountsGiven() {
  const { year, name, accounts } = useLoaderData<typeof loader>();
  return (
    <GrantPage wide crumbs={[{ label: "Budget citoyen", to: "/budget-citoyen" }, { label: String(year), to: `/budget-citoyen/${year}` }, { label: "Comptes rendus" }]} title="Ce que votre vote a permis" kicker={name} lead="Les projets lauréats rendent compte de ce qu’ils ont fait avec l’argent public.">
      {accounts.length === 0 && <EmptyState title="Aucun compte rendu pour l’instant">Ils arrivent au fil des mois qui suivent le vote.</EmptyState>}
      {accounts.map(({ id, projectName, organisationName, totalCents, account }) => (
        <Panel key={id} title={projectName} aside={<span className="display title-md nw">{formatEuros(totalCents)}</span>}>
          <p className="muted">{organisationName}</p>
          <AccountRead content={account} photoPath="/budget-citoyen/photos" />
        </Panel>
      ))}
    </GrantPage>
  );
}
