import { Table } from "~/ui/table";
import { Tag } from "~/ui/tag";
import { TextLink } from "~/ui/text-link";
import type { LiveGiving } from "../giving-desk.server";

const states = { open: ["live", "Ouverts"], slowed: ["warning", "Ralentis"], paused: ["danger", "Suspendus"] } as const;

/** Each campaign that takes gifts, with its own switch. */
export const GivingCampaigns = ({ campaigns }: { campaigns: readonly LiveGiving[] }) => (
  <Table
    caption="Campagnes en ligne"
    captionHidden
    rows={campaigns}
    rowKey={({ campaignId }) => campaignId}
    empty={<p className="muted">Aucune campagne n’est en ligne.</p>}
    columns={[
      { label: "Projet", cell: ({ campaignId, projectName }) => <TextLink to={`/equipe/vigilance/dons/${campaignId}`}>{projectName}</TextLink> },
      { label: "Dons", cell: ({ state }) => <Tag tone={states[state][0]}>{states[state][1]}</Tag> },
    ]}
  />
);
