import { CampaignTag } from "~/features/campaigns/components/state-tag";
import type { Ended } from "~/features/campaigns/campaign-words.fr";
import { Table } from "~/ui/table";
import { TextLink } from "~/ui/text-link";
import { Cents } from "~/features/settlement/components/cents";

export type CampaignLine = Ended & {
  campaignId: string;
  projectName: string;
  gifts: number;
  held: number;
  transferred: number;
  fees: number;
  refunded: number;
  paidOut: number;
};

const amounts: { label: string; key: "gifts" | "held" | "transferred" | "fees" | "refunded" | "paidOut" }[] = [
  { label: "Dons", key: "gifts" },
  { label: "Gardés", key: "held" },
  { label: "Virés", key: "transferred" },
  { label: "Frais", key: "fees" },
  { label: "Remboursés", key: "refunded" },
  { label: "En banque", key: "paidOut" },
];

export function CampaignsTable({ lines }: { lines: readonly CampaignLine[] }) {
  const sum = (key: (typeof amounts)[number]["key"]) => lines.reduce((total, line) => total + line[key], 0);
  return (
    <Table
      caption="Campagne par campagne"
      captionHidden
      rows={lines}
      rowKey={(line) => line.campaignId}
      empty={<p className="muted">Aucun don n’est encore passé par ici. Chaque campagne apparaît avec son premier don.</p>}
      columns={[
        { label: "Campagne", cell: (line) => <TextLink to={`/equipe/argent/campagnes/${line.campaignId}`}>{line.projectName}</TextLink> },
        { label: "État", cell: (line) => <CampaignTag campaign={line} /> },
        ...amounts.map(({ label, key }) => ({ label, right: true, cell: (line: CampaignLine) => <Cents cents={line[key]} /> })),
      ]}
      footer={
        <tr>
          <th scope="row" colSpan={2}>Total</th>
          {amounts.map(({ label, key }) => (
            <td key={key} data-l={label} className="r">
              <Cents cents={sum(key)} />
            </td>
          ))}
        </tr>
      }
    />
  );
}
