import { formatShortDate } from "~/lib/dates";
import { formatCount } from "~/lib/money";
import { Money } from "~/ui/money";
import { Table } from "~/ui/table";
import { Tag } from "~/ui/tag";

type Line = { campaignId: string; projectName: string; organisationName: string; count: number; cents: number; by: Date | string; late: boolean };

/** What holders of failed campaigns have still to give back; late ones say so. */
export function OfflineReturns({ lines }: { lines: readonly Line[] }) {
  return (
    <Table
      caption="Dons à rendre par les porteurs"
      captionHidden
      rows={lines}
      rowKey={({ campaignId }) => campaignId}
      columns={[
        { label: "Campagne", cell: ({ projectName }) => projectName },
        { label: "Structure", cell: ({ organisationName }) => organisationName },
        { label: "Dons", right: true, cell: ({ count }) => formatCount(count) },
        { label: "Montant", right: true, cell: ({ cents }) => <Money cents={cents} /> },
        { label: "À rendre avant", cell: ({ by, late }) => (late ? <Tag tone="danger">En retard depuis le {formatShortDate(by)}</Tag> : formatShortDate(by)) },
      ]}
    />
  );
}
