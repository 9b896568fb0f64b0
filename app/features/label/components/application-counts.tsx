import { KeyFigures } from "~/ui/key-figures";
import { Panel } from "~/ui/panel";
import { TextLink } from "~/ui/text-link";
import type { ApplicationStatus } from "../application";

type ApplicationCountsProps = { counts: Partial<Record<ApplicationStatus, number>> };

const shown = [
  ["changes_requested", "à compléter par le porteur"],
  ["checked", "attendent une séance"],
  ["on_agenda", "à l’ordre du jour"],
] as const;

/** Where the applications stand; each figure leads to its list. */
export function ApplicationCounts({ counts }: ApplicationCountsProps) {
  return (
    <Panel title="Les demandes de label" aside={<TextLink to="/equipe/demandes">Toutes les demandes</TextLink>}>
      <KeyFigures
        items={shown.map(([status, words]) => ({
          value: counts[status] ?? 0,
          label: <TextLink to={`/equipe/demandes?etat=${status}`}>{words}</TextLink>,
        }))}
      />
    </Panel>
  );
}
