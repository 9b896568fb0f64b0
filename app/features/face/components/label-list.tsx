import { themeName } from "~/features/territory/themes";
import { formatShortDate } from "~/lib/dates";
import { Table } from "~/ui/table";
import { Tag } from "~/ui/tag";
import { TextLink } from "~/ui/text-link";
import type { LabelledProject } from "../decisions.server";

type LabelListProps = { labels: LabelledProject[]; now: Date };

export function LabelState({ label: { revokedAt, endsAt }, now }: { label: Pick<LabelledProject, "revokedAt" | "endsAt">; now: Date }) {
  if (revokedAt) return <Tag tone="danger">Retiré le {formatShortDate(revokedAt)}</Tag>;
  return endsAt > now ? <Tag tone="success">Jusqu’au {formatShortDate(endsAt)}</Tag> : <Tag tone="draft">Terminé le {formatShortDate(endsAt)}</Tag>;
}

export const ProjectName = ({ label: { hasPage, slug, projectName } }: { label: Pick<LabelledProject, "hasPage" | "slug" | "projectName"> }) =>
  hasPage ? <TextLink to={`/projets/${slug}`}>{projectName}</TextLink> : <>{projectName}</>;

/** Labels, the newest first, each with its day and where it stands today. */
export const LabelList = ({ labels, now }: LabelListProps) => (
  <Table
    caption="Les labels reçus"
    captionHidden
    rows={labels}
    rowKey={({ labelId }) => labelId}
    columns={[
      { label: "Projet", cell: (label) => <ProjectName label={label} /> },
      { label: "Besoin", cell: ({ theme }) => themeName(theme) },
      { label: "Labellisé le", cell: ({ decidedAt }) => formatShortDate(decidedAt) },
      { label: "Label", cell: (label) => <LabelState label={label} now={now} /> },
    ]}
  />
);
