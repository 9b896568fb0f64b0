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

/** Its campaign's page, or before that the page of its label; a label that was taken back has none. */
export function ProjectName({ label: { hasPage, slug, projectName, revokedAt } }: { label: Pick<LabelledProject, "hasPage" | "slug" | "projectName" | "revokedAt"> }) {
  if (!hasPage && revokedAt) return <>{projectName}</>;
  return <TextLink to={hasPage ? `/projets/${slug}` : `/projets/${slug}/label`}>{projectName}</TextLink>;
}

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
