import { Table } from "~/ui/table";
import { Tag } from "~/ui/tag";
import { TextLink } from "~/ui/text-link";
import { riskLevels } from "../vigilance.fr";

type Level = keyof typeof riskLevels;
type RiskFile = { id: string; name: string; level: Level | null; notes: number | null; alerts: number | null };

export const RiskTag = ({ level }: { level: Level | null }) => (level ? <Tag tone={riskLevels[level].tone}>{riskLevels[level].label}</Tag> : <span className="muted">Sans note</span>);

/** Every organisation that carries a project. */
export const RiskFiles = ({ files }: { files: readonly RiskFile[] }) => (
  <Table
    caption="Structures"
    captionHidden
    rows={files}
    rowKey={({ id }) => id}
    empty={<p className="muted">Aucune structure ne porte de projet.</p>}
    columns={[
      { label: "Structure", cell: ({ id, name }) => <TextLink to={`/equipe/vigilance/dossier/${id}`}>{name}</TextLink> },
      { label: "Dernier avis", cell: ({ level }) => <RiskTag level={level} /> },
      { label: "Notes", right: true, cell: ({ notes }) => notes ?? 0 },
      { label: "Alertes ouvertes", right: true, cell: ({ alerts }) => alerts ?? 0 },
    ]}
  />
);
