import { formatShortDate } from "~/lib/dates";
import { formatEuros } from "~/lib/money";
import { Table } from "~/ui/table";
import { TextLink } from "~/ui/text-link";

type Request = { id: string; donorName: string | null; email: string; netCents: number; projectName: string; createdAt: string | Date };

/** Donors who wait for the team's answer; nothing at all when nobody does. */
export function OpenRequests({ requests }: { requests: readonly Request[] }) {
  if (requests.length === 0) return null;
  return (
    <Table
      caption="Demandes de remboursement"
      rows={requests}
      rowKey={(request) => request.id}
      columns={[
        { label: "Donateur", cell: (request) => <TextLink to={`/equipe/argent/demandes/${request.id}`}>{request.donorName ?? request.email}</TextLink> },
        { label: "Projet", cell: (request) => request.projectName },
        { label: "Demandé le", cell: (request) => formatShortDate(request.createdAt) },
        { label: "Reste donné", right: true, cell: (request) => formatEuros(request.netCents) },
      ]}
    />
  );
}
