import { formatShortDate } from "~/lib/dates";
import { formatCount } from "~/lib/money";
import { Money } from "~/ui/money";
import { Table } from "~/ui/table";
import { TextLink } from "~/ui/text-link";

type Line = { id: string; projectName: string; declared: number; confirmedCents: number; until: Date | string };

/** Where the team may record a gift itself, and how long the holder has. */
export function OfflineCampaigns({ lines }: { lines: readonly Line[] }) {
  return (
    <Table
      caption="Campagnes qui prennent des dons hors ligne"
      captionHidden
      rows={lines}
      rowKey={({ id }) => id}
      empty={<p className="muted">Aucune campagne n’en prend en ce moment.</p>}
      columns={[
        { label: "Campagne", cell: ({ projectName }) => projectName },
        { label: "À noter et confirmer avant", cell: ({ until }) => formatShortDate(until) },
        { label: "À confirmer", right: true, cell: ({ declared }) => formatCount(declared) },
        { label: "Confirmés", right: true, cell: ({ confirmedCents }) => <Money cents={confirmedCents} /> },
        { label: "Geste", cell: ({ id, projectName }) => <TextLink to={`/equipe/argent/campagnes/${id}/hors-ligne`}>Noter un don<span className="sr"> pour {projectName}</span></TextLink> },
      ]}
    />
  );
}
