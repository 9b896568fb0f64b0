import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { listAccounts, listWaitingChanges } from "~/features/settlement/accounts.server";
import { AccountsTable } from "~/features/settlement/components/accounts-table";
import { ChangesTable } from "~/features/settlement/components/changes-table";
import { confirmAccountChange } from "~/features/settlement/confirm-account-change.server";
import { settlementRefusals } from "~/features/settlement/settlement.fr";
import { changeSchema } from "~/features/settlement/settlement.schemas";
import { now } from "~/lib/clock.server";
import { badRequest, DomainError } from "~/lib/errors";
import { redirectWithMessage } from "~/lib/flash.server";
import { readForm, sentenceFor } from "~/lib/form.server";
import { Breadcrumb } from "~/ui/breadcrumb";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const meta = pageTitle("Les comptes des porteurs");

export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, "money.read");
  return { accounts: await listAccounts(), changes: await listWaitingChanges(await now()) };
}

/** A press on « Confirmer »: there is nothing to type, so a refusal is said on the page. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, "money.read");
  const asked = changeSchema.safeParse(Object.fromEntries(await readForm(request)));
  if (!asked.success) throw badRequest();
  const message = await confirmAccountChange(actor, asked.data.changeId).then(
    () => "Le changement est confirmé : les versements suivent leur chemin.",
    (error: unknown) => (error instanceof DomainError ? sentenceFor(error, settlementRefusals) : Promise.reject(error)),
  );
  return redirectWithMessage("/equipe/argent/comptes", message);
}

export default function MoneyAccounts() {
  const { accounts, changes } = useLoaderData<typeof loader>();
  return (
    <Section>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "L’argent", to: "/equipe/argent" }, { label: "Les comptes des porteurs" }]} />
        <PageHeading title="Les comptes des porteurs" size="md" lead="Où chaque structure en est avec Stripe, et les changements de compte à vérifier avec elle." />
        <Panel title="Changements à vérifier"><ChangesTable changes={changes} /></Panel>
        <Panel title="Campagne par campagne"><AccountsTable accounts={accounts} /></Panel>
      </Stack>
    </Section>
  );
}
