import type { AccountState, KeptFacts } from "~/features/campaigns/account-state";
import { accountStateWords, askedWords, deadlineWords } from "~/features/campaigns/account-state.fr";
import { campaignStates, type CampaignStatus } from "~/features/campaigns/campaign";
import { formatShortDate } from "~/lib/dates";
import { Table } from "~/ui/table";
import { Tag } from "~/ui/tag";
import { TextLink } from "~/ui/text-link";

export type AccountLine = { campaignId: string; status: CampaignStatus; launchOn: string | null; projectName: string; organisationName: string; state: AccountState; facts: KeptFacts | null };

const asked = ({ facts }: AccountLine) => (facts ? [askedWords(facts).join(", "), deadlineWords(facts)].filter(Boolean).join(". ") : "");

/** Where each organisation is with Stripe, the next openings first. */
export function AccountsTable({ accounts }: { accounts: readonly AccountLine[] }) {
  return (
    <Table
      caption="Comptes Stripe des porteurs"
      captionHidden
      rows={accounts}
      rowKey={(line) => line.campaignId}
      empty={<p className="muted">Aucune campagne en cours ou à venir.</p>}
      columns={[
        { label: "Campagne", cell: (line) => <TextLink to={`/equipe/campagnes/${line.campaignId}`}>{line.projectName}</TextLink> },
        { label: "Structure", cell: (line) => line.organisationName },
        { label: "État", cell: (line) => campaignStates[line.status].label },
        { label: "Ouverture", cell: (line) => (line.launchOn ? formatShortDate(line.launchOn) : "–") },
        { label: "Compte", cell: (line) => <Tag tone={accountStateWords[line.state].tone}>{accountStateWords[line.state].label}</Tag> },
        { label: "Ce que Stripe demande", cell: (line) => asked(line) || "–" },
      ]}
    />
  );
}
