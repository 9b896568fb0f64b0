import { formatShortDate } from "~/lib/dates";
import { EmptyState } from "~/ui/empty-state";
import { Table } from "~/ui/table";
import { Tag } from "~/ui/tag";
import { TextLink } from "~/ui/text-link";
import { labelStateWords } from "../committee.fr";
import type { LabelRow } from "../revocations.server";

/** Why its page is opened: to propose, to confirm, or to read what was done. */
const verbs = { valid: "Proposer le retrait", proposed: "Lire la proposition", ended: null, revoked: "Lire le retrait" } as const;

export function LabelTable({ labels }: { labels: LabelRow[] }) {
  return (
    <Table
      caption="Les labels"
      captionHidden
      rows={labels}
      rowKey={({ id }) => id}
      empty={<EmptyState title="Aucun label"><p>Le premier s’ouvrira avec une décision du comité.</p></EmptyState>}
      columns={[
        { label: "Projet", cell: ({ projectName, organisationName }) => <><b>{projectName}</b><br /><span className="sm muted">{organisationName}</span></> },
        { label: "État", cell: ({ state }) => <Tag tone={labelStateWords[state].tone}>{labelStateWords[state].label}</Tag> },
        { label: "Jusqu’au", cell: ({ endsAt, revokedAt }) => formatShortDate(revokedAt ?? endsAt) },
        { label: "Campagne", cell: ({ campaignTitle }) => campaignTitle ?? "—" },
        {
          label: "Retrait",
          cell: ({ id, state, projectName }) => verbs[state] && <TextLink to={`/equipe/labels/${id}/retrait`}>{verbs[state]}<span className="sr">, {projectName}</span></TextLink>,
        },
      ]}
    />
  );
}
