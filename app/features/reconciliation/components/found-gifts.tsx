import { formatShortDate } from "~/lib/dates";
import { Cents } from "~/features/settlement/components/cents";
import { EmptyState } from "~/ui/empty-state";
import { Table } from "~/ui/table";
import { TextLink } from "~/ui/text-link";

type Gift = { id: string; email: string; donorName: string | null; amountCents: number; netCents: number; chargedAt: string | Date | null; projectName: string };

export function FoundGifts({ gifts }: { gifts: readonly Gift[] }) {
  return (
    <Table
      caption="Dons trouvés"
      captionHidden
      rows={gifts}
      rowKey={(gift) => gift.id}
      empty={<EmptyState title="Aucun don trouvé">Essayez une partie de l’adresse e-mail, ou le montant exact.</EmptyState>}
      columns={[
        { label: "Donateur", cell: (gift) => <TextLink to={`/equipe/argent/dons/${gift.id}`}>{gift.donorName ?? gift.email}</TextLink> },
        { label: "Adresse e-mail", cell: (gift) => gift.email },
        { label: "Projet", cell: (gift) => gift.projectName },
        { label: "Payé le", cell: (gift) => (gift.chargedAt ? formatShortDate(gift.chargedAt) : "–") },
        { label: "Don", right: true, cell: (gift) => <Cents cents={gift.amountCents} /> },
        { label: "Reste donné", right: true, cell: (gift) => <Cents cents={gift.netCents} /> },
      ]}
    />
  );
}
