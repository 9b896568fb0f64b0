import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { LedgerGroups } from "~/features/reconciliation/components/ledger-groups";
import { listLedgerGroups } from "~/features/reconciliation/money.server";
import { Breadcrumb } from "~/ui/breadcrumb";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Le journal de l’argent");

const perPage = 30;

export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, "money.read");
  const asked = Number(new URL(request.url).searchParams.get("avant"));
  const before = Number.isSafeInteger(asked) && asked > 0 ? asked : undefined;
  return { groups: await listLedgerGroups({ limit: perPage, before }) };
}

export default function MoneyLedgerPage() {
  const { groups } = useLoaderData<typeof loader>();
  const last = groups.at(-1);
  return (
    <Section tight>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "L’argent", to: "/equipe/argent" }, { label: "Le journal de l’argent" }]} />
        <PageHeading title="Le journal de l’argent" size="md" lead="Chaque mouvement, dans l’ordre, et pour toujours : une erreur se corrige par une écriture de plus.">
          <TextLink to="/equipe/argent/corrections">Les corrections</TextLink>
        </PageHeading>
        <LedgerGroups groups={groups} correctable />
        {groups.length === perPage && last && <TextLink to={`/equipe/argent/journal?avant=${last.id}`}>Écritures plus anciennes</TextLink>}
      </Stack>
    </Section>
  );
}
