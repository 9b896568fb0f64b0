import { correctionsOf } from "~/lib/correction";
import { formatDate, formatShortDate } from "~/lib/dates";
import { Callout } from "~/ui/callout";
import { CorrectedText } from "~/ui/corrected-text";
import { LinedList } from "~/ui/lined-list";
import { Panel } from "~/ui/panel";
import { Stack } from "~/ui/stack";
import { Tag } from "~/ui/tag";
import type { HolderDecision as Decision } from "../holder-decisions.server";
import { verdictTold } from "../committee.fr";
import { findCriterion, type Grid } from "~/features/label/criteria";
import { opinionField, voteField } from "../decision-record";

const headlines = {
  labelled: { tone: "success", title: "Votre projet est labellisé" },
  adjourned: { tone: "warning", title: "Le comité a ajourné sa décision" },
  refused: { tone: "warning", title: "Le comité n’a pas retenu ce projet" },
} as const;

const votes = { against: "a voté contre", adjourn: "a demandé d’ajourner" };

type Reasoned = Decision["criteria"][number];

type CriterionReasonsProps = { criterion: Reasoned; grid: Grid } & Pick<Decision, "corrections">;

function CriterionReasons({ criterion: { criterion, isMet, reasons }, grid, corrections }: CriterionReasonsProps) {
  return (
    <li className="stack">
      <div className="row between">
        <b>
          {criterion}. {findCriterion(grid, criterion)?.title}
        </b>
        <Tag tone={isMet ? "success" : "warning"}>{isMet ? "Rempli" : "Non rempli"}</Tag>
      </div>
      {reasons.map(({ seat, verdict, reason }) => (
        <p key={seat} className="prose">
          <b>{seat}</b> ({verdictTold[verdict]})&nbsp;: <CorrectedText text={reason} corrections={correctionsOf(corrections, opinionField(seat, criterion))} />
        </p>
      ))}
    </li>
  );
}

/** The committee's answer and its reasons, criterion by criterion. */
export function HolderDecision({ decision, grid }: { decision: Decision; grid: Grid }) {
  const { outcome, decidedAt, resubmitBefore, criteria, votes: given, corrections } = decision;
  return (
    <Stack>
      <Callout tone={headlines[outcome].tone} title={headlines[outcome].title}>
        <p>Décision du {formatDate(decidedAt)}. Voici ses raisons, critère par critère.</p>
        {resubmitBefore && <p>Complétez votre demande et déposez-la de nouveau au plus tard le {formatShortDate(resubmitBefore)}.</p>}
      </Callout>
      <Panel title="Les raisons du comité" flat>
        <LinedList>
          {criteria.map((criterion) => (
            <CriterionReasons key={criterion.criterion} criterion={criterion} grid={grid} corrections={corrections} />
          ))}
          {given.map(({ seat, vote, reason }) => (
            <li key={seat}>
              <b>{seat}</b> {votes[vote]}&nbsp;: <CorrectedText text={reason} corrections={correctionsOf(corrections, voteField(seat))} />
            </li>
          ))}
        </LinedList>
      </Panel>
    </Stack>
  );
}
