import { formatShortDate } from "~/lib/dates";
import { EmptyState } from "~/ui/empty-state";
import { Stack } from "~/ui/stack";
import { Table } from "~/ui/table";
import { Tag } from "~/ui/tag";
import { TextLink } from "~/ui/text-link";
import type { PrescribedProject } from "../prescribed-projects.server";
import { linkWords, setbacksNote, stageWords } from "../prescribed.fr";

type Line = Omit<PrescribedProject, "since"> & { since: Date | string };

/** Each project that this partner brought or attested, and how far it has come. */
export function PrescribedTable({ projects }: { projects: Line[] }) {
  return (
    <Stack>
      <h2 className="title-md">Vos projets, un par un</h2>
      <Table
        caption="Vos projets, un par un"
        captionHidden
        rows={projects}
        rowKey={({ key }) => key}
        empty={<EmptyState title="Aucun projet pour l’instant" level={3}><p>Les contacts que vous adresserez et les projets que vous attesterez se suivront ici.</p></EmptyState>}
        columns={[
          { label: "Projet", cell: ({ name, slug }) => (slug ? <TextLink to={`/projets/${slug}`}>{name}</TextLink> : name) },
          { label: "Commune", cell: ({ communeName }) => communeName },
          { label: "Votre lien", cell: ({ link, since }) => <>{linkWords[link]} <span className="muted sm nw">{formatShortDate(since)}</span></> },
          { label: "Où il en est", cell: ({ stage }) => <Tag tone={stageWords[stage].tone} icon={false}>{stageWords[stage].label}</Tag> },
        ]}
      />
      {projects.length > 0 && <p className="muted sm">{setbacksNote}</p>}
    </Stack>
  );
}
