import { formatShortDate } from "~/lib/dates";
import { Money } from "~/ui/money";
import { Table } from "~/ui/table";
import { TextLink } from "~/ui/text-link";
import type { CampaignSummary } from "../campaigns.server";
import { CampaignTag } from "./state-tag";

function dates({ launchOn, startsAt, endsAt }: CampaignSummary) {
  if (startsAt && endsAt) return `du ${formatShortDate(startsAt)} au ${formatShortDate(endsAt)}`;
  return launchOn ? `souhaitée le ${formatShortDate(launchOn)}` : "à fixer";
}

type CampaignsTableProps = { caption: string; campaigns: CampaignSummary[]; empty: string };

export function CampaignsTable({ caption, campaigns, empty }: CampaignsTableProps) {
  return (
    <Table
      caption={caption}
      rows={campaigns}
      rowKey={({ id }) => id}
      empty={<p className="muted">{empty}</p>}
      columns={[
        { label: "Campagne", cell: (campaign) => <TextLink to={`/equipe/campagnes/${campaign.id}`}>{campaign.title || campaign.projectName}</TextLink> },
        { label: "Structure", cell: ({ organisationName }) => organisationName },
        { label: "État", cell: (campaign) => <CampaignTag campaign={campaign} /> },
        { label: "Dates", cell: dates },
        { label: "Objectif", right: true, cell: ({ goalCents }) => (goalCents === null ? "à fixer" : <Money cents={goalCents} />) },
      ]}
    />
  );
}
