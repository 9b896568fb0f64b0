import { formatShortDate } from "~/lib/dates";
import { DifferenceList } from "~/ui/difference-list";
import { Heading } from "~/ui/heading";
import { LinedList } from "~/ui/lined-list";
import { Panel } from "~/ui/panel";
import { Stack } from "~/ui/stack";
import { outcomeWords, verdictTold, voteWords } from "../committee.fr";
import type { EarlierDecision as Earlier } from "../earlier-decision.server";

/** Above a file that comes back: what the committee asked for, then what the file says differently. */
export function EarlierDecision({ earlier }: { earlier: Earlier | null }) {
  if (!earlier) return null;
  const { number, outcome, decidedAt, criteria, votes, answers } = earlier;
  return (
    <Panel title={`L’examen n° ${number} : ses raisons, et le texte changé depuis`}>
      <Stack>
        <p className="muted">
          {outcomeWords[outcome].label} le {formatShortDate(decidedAt)}.
        </p>
        <LinedList>
          {criteria.flatMap(({ criterion, reasons }) =>
            reasons.map(({ seat, verdict, reason }) => (
              <li key={`${criterion}${seat}`}>
                <b>Critère {criterion}</b>, {seat} ({verdictTold[verdict]})&nbsp;: {reason}
              </li>
            )),
          )}
          {votes.map(({ seat, vote, reason }) => (
            <li key={seat}>
              <b>{voteWords[vote]}</b>, {seat}&nbsp;: {reason}
            </li>
          ))}
        </LinedList>
        <Heading level={3} size="sm">
          Ce que le porteur a changé depuis
        </Heading>
        <DifferenceList differences={answers} empty="Le texte du dossier n’a pas changé." />
      </Stack>
    </Panel>
  );
}
