import type { Correction } from "~/lib/correction";
import { formatDateTime } from "~/lib/dates";
import { formatEurosExact } from "~/lib/money";
import { CorrectedText } from "~/ui/corrected-text";
import { Disclosure } from "~/ui/disclosure";
import { TextLink } from "~/ui/text-link";
import { eventCents } from "../ledger-amount";
import { accountLabel, groupTitle } from "~/features/settlement/settlement.fr";
import { Cents } from "~/features/settlement/components/cents";

type Line = { account: string; cents: number };
type Group = { id: number; kind: string; description: string; occurredAt: string; projectName: string | null; correctsGroupId: number | null; correctedBy: readonly number[]; lines: Line[]; corrections: readonly Correction[] };
type LedgerGroupsProps = { groups: readonly Group[]; /** Says which project each event is about. */ withProject?: boolean; /** Leads to a correction of each. */ correctable?: boolean };

/** How many events are unfolded from the start. */
const unfolded = 3;

const signed = (cents: number) => (cents > 0 ? `+${formatEurosExact(cents)}` : formatEurosExact(cents).replace("-", "−"));

function GroupLines({ group }: { group: Group }) {
  return (
    <ul className="uses">
      {group.lines.map((line) => (
        <li className="use" key={line.account}>
          <span>{accountLabel(line.account)}</span>
          <b className="nw num">{signed(line.cents)}</b>
        </li>
      ))}
      <li className="use total">
        <span>Somme, toujours nulle</span>
        <Cents cents={group.lines.reduce((sum, { cents }) => sum + cents, 0)} />
      </li>
    </ul>
  );
}

/** Double entry as it is written: what is there with a plus, whose it is with a minus. */
export function LedgerGroups({ groups, withProject = true, correctable = false }: LedgerGroupsProps) {
  if (groups.length === 0) return <p className="muted">Aucune écriture pour l’instant. La première viendra avec le premier don.</p>;
  return (
    <Disclosure
      items={groups.map((group, index) => ({
        open: index < unfolded,
        question: [groupTitle(group), withProject ? group.projectName : null, formatEurosExact(eventCents(group))].filter(Boolean).join(" · "),
        answer: (
          <>
            <p className="muted">
              Écriture n°&nbsp;{group.id}, {formatDateTime(group.occurredAt)}
              {group.correctsGroupId !== null && <>. Corrige l’écriture n°&nbsp;{group.correctsGroupId}</>}
              {group.correctedBy.length > 0 && <>. Corrigée par l’écriture n°&nbsp;{group.correctedBy.join(", ")}</>}
            </p>
            {group.corrections.length > 0 && <p><CorrectedText text={group.description} corrections={group.corrections} /></p>}
            <GroupLines group={group} />
            {correctable && !group.kind.startsWith("history") && (
              <p>
                <TextLink to={`/equipe/argent/corrections/nouvelle?ecriture=${group.id}`}>
                  Corriger<span className="sr"> l’écriture n°&nbsp;{group.id}</span>
                </TextLink>
              </p>
            )}
          </>
        ),
      }))}
    />
  );
}
