import { formatShortDate } from "~/lib/dates";
import { Money } from "~/ui/money";
import { Table } from "~/ui/table";
import { TextLink } from "~/ui/text-link";
import { offlineKinds } from "../offline-gift";
import type { OfflineGift } from "../offline-gifts.server";
import { OfflineState } from "./offline-state";

type TeamOfflineTableProps = { caption: string; gifts: readonly OfflineGift[]; empty: string; /** Of one campaign, that the page names already. */ ofOne?: boolean };

/** Gifts of every campaign, each leading to its page. */
export function TeamOfflineTable({ caption, gifts, empty, ofOne = false }: TeamOfflineTableProps) {
  return (
    <Table
      caption={caption}
      captionHidden
      rows={gifts}
      rowKey={({ id }) => id}
      empty={<p className="muted">{empty}</p>}
      columns={[
        { label: "Donateur", cell: ({ id, donorName }) => <TextLink to={`/equipe/argent/hors-ligne/${id}`}>{donorName}</TextLink> },
        ...(ofOne ? [] : [{ label: "Campagne", cell: ({ projectName }: OfflineGift) => projectName }]),
        { label: "Reçu", cell: ({ kind, receivedOn }) => `${offlineKinds[kind].label}, ${formatShortDate(receivedOn)}` },
        { label: "Noté par", cell: ({ recordedBy, recordedAt }) => `${recordedBy}, ${formatShortDate(recordedAt)}` },
        { label: "Montant", right: true, cell: ({ amountCents }) => <Money cents={amountCents} /> },
        { label: "État", cell: (gift) => <OfflineState {...gift} /> },
      ]}
    />
  );
}
