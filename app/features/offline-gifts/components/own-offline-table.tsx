import { formatShortDate } from "~/lib/dates";
import { EmptyState } from "~/ui/empty-state";
import { Money } from "~/ui/money";
import { Table } from "~/ui/table";
import { TextLink } from "~/ui/text-link";
import { offlineKinds } from "../offline-gift";
import type { OfflineGift } from "../offline-gifts.server";
import { OfflineState } from "./offline-state";

type OwnOfflineTableProps = { campaignId: string; gifts: readonly OfflineGift[]; /** The campaign failed or was cancelled. */ returns: boolean };

const mayReturn = ({ status, proofStatus }: OfflineGift) => status === "confirmed" && proofStatus === null;

/** The gifts that a holder received, with what is asked of it for each. */
export function OwnOfflineTable({ campaignId, gifts, returns }: OwnOfflineTableProps) {
  return (
    <Table
      caption="Dons reçus hors ligne"
      captionHidden
      rows={gifts}
      rowKey={({ id }) => id}
      empty={<EmptyState title="Aucun don hors ligne noté">Chaque chèque, virement ou don en espèces se note ici, avec son justificatif.</EmptyState>}
      columns={[
        { label: "Donateur", cell: ({ donorName }) => donorName },
        { label: "Reçu", cell: ({ kind, receivedOn }) => `${offlineKinds[kind].label}, ${formatShortDate(receivedOn)}` },
        { label: "Montant", right: true, cell: ({ amountCents }) => <Money cents={amountCents} /> },
        {
          label: "État",
          cell: (gift) => (
            <>
              <OfflineState {...gift} />
              {gift.decisionReason && <p className="sm">{gift.decisionReason}</p>}
            </>
          ),
        },
        ...(returns ? [{ label: "À faire", cell: (gift: OfflineGift) => mayReturn(gift) && <TextLink to={`/mon-espace/campagnes/${campaignId}/hors-ligne/${gift.id}/restitution`}>Prouver la restitution<span className="sr"> du don de {gift.donorName}</span></TextLink> }] : []),
      ]}
    />
  );
}
