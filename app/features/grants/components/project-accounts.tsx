import type { SerializeFrom } from "@remix-run/node";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import type { AccountabilityReport } from "../public-accounts.server";
import { AccountRead } from "./account-read";

/** What this project did with the grants that inhabitants voted for. */
export function ProjectAccounts({ accounts }: { accounts: SerializeFrom<AccountabilityReport>[] }) {
  if (accounts.length === 0) return null;
  return (
    <Section tight>
      <Stack>
        {accounts.map(({ id, year, account }) => <Panel key={id} title={`Le compte rendu du budget citoyen ${year}`}><AccountRead content={account} photoPath="/budget-citoyen/photos" /></Panel>)}
      </Stack>
    </Section>
  );
}
