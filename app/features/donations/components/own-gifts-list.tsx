import { offlineKinds, offlineStates } from "~/features/offline-gifts/offline-gift";
import { formatShortDate } from "~/lib/dates";
import { EmptyState } from "~/ui/empty-state";
import { Money } from "~/ui/money";
import { Table, type Column } from "~/ui/table";
import { Tag } from "~/ui/tag";
import { TextLink } from "~/ui/text-link";
import { donationStates } from "../donation";
import { meansWords } from "../payment-means";
import type { OwnGift } from "../own-gifts.server";

function GiftState({ status, isRefunded, isPartlyRefunded, settlesBy, outside }: Pick<OwnGift, "status" | "isRefunded" | "isPartlyRefunded" | "settlesBy" | "outside">) {
  if (outside) return <Tag tone={offlineStates[outside.status].tone}>{offlineStates[outside.status].label}</Tag>;
  if (isRefunded) return <Tag>Remboursé</Tag>;
  if (isPartlyRefunded) return <Tag tone="info">Remboursé en partie</Tag>;
  if (status === "processing" && settlesBy) return <Tag tone="info">Prélèvement en cours</Tag>;
  return <Tag tone={status === "paid" ? "success" : "info"}>{donationStates[status].label}</Tag>;
}

function meansOf({ outside, paymentMeans }: OwnGift): string {
  if (outside) return offlineKinds[outside.kind].label;
  return paymentMeans ? meansWords[paymentMeans].short : "–";
}

const columns: Column<OwnGift>[] = [
  { label: "Projet", cell: ({ path, projectName }) => <TextLink to={path}>{projectName}</TextLink> },
  { label: "Porté par", cell: ({ organisationName }) => organisationName },
  { label: "Payé par", cell: (gift) => meansOf(gift) },
  { label: "Date", cell: ({ createdAt }) => formatShortDate(createdAt) },
  { label: "Montant", right: true, cell: ({ amountCents }) => <Money cents={amountCents} /> },
  { label: "Reste donné", right: true, cell: ({ status, netCents }) => (status === "paid" ? <Money cents={netCents} /> : "–") },
  { label: "État", cell: (gift) => <GiftState {...gift} /> },
];

/** A donor's gifts, each leading to its own page. */
export function OwnGiftsList({ gifts }: { gifts: readonly OwnGift[] }) {
  return (
    <Table
      caption="Vos dons"
      captionHidden
      columns={columns}
      rows={gifts}
      rowKey={({ id }) => id}
      empty={<EmptyState title="Aucun don avec cette adresse">Vous avez peut-être donné avec une autre adresse e-mail.</EmptyState>}
    />
  );
}
