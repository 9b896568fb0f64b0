import { CriteriaReasons } from "~/features/committee/components/public-reasons";
import { themeName } from "~/features/territory/themes";
import { formatShortDate } from "~/lib/dates";
import { Panel } from "~/ui/panel";
import { TextLink } from "~/ui/text-link";
import type { PublicDecision } from "../decisions.server";
import { LabelState, ProjectName } from "./label-list";

type DecisionPanelProps = { decision: PublicDecision & { place: string }; now: Date };

/** One label given: whose, when, and the reasons of each seat. */
export function PublicDecisionPanel({ decision, now }: DecisionPanelProps) {
  const { summary, place, theme, organisationName, organisationSlug, decidedAt, gridVersion, publicMention, criteria } = decision;
  return (
    <Panel title={<ProjectName label={decision} />} aside={<LabelState label={decision} now={now} />}>
      <div className="stack">
        <p className="sm muted"><TextLink to={`/structures/${organisationSlug}`}>{organisationName}</TextLink> · {place} · {themeName(theme)}</p>
        <p>{summary}</p>
        {publicMention && <p><b>Label retiré.</b> {publicMention}</p>}
        <p>Labellisé le <b>{formatShortDate(decidedAt)}</b>, les quatre critères de la grille {gridVersion} remplis.</p>
        <CriteriaReasons criteria={criteria} />
      </div>
    </Panel>
  );
}
