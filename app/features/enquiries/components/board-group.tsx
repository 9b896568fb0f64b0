import { themeName } from "~/features/territory/themes";
import { daysBetween, formatShortDate, parisDay } from "~/lib/dates";
import { Panel } from "~/ui/panel";
import { TextLink } from "~/ui/text-link";
import { Todo, type TodoItem } from "~/ui/todo";
import { daysLate, type BoardGroup as Group, type BoardRow } from "../board";
import { isOver } from "../enquiry";
import { enquiryWords } from "../enquiry.fr";

const since = (days: number) => (days === 0 ? "Aujourd’hui" : days === 1 ? "Depuis hier" : `Depuis ${days} jours`);
const lateBy = (days: number) => (days === 1 ? "Un jour de retard" : `${days} jours de retard`);

/** What stands at the left of a row: its delay, its planned day, or how long it has waited. */
function when(row: BoardRow, now: Date): string {
  const late = daysLate(row, now);
  if (late > 0) return lateBy(late);
  if (row.next) return row.next.dueOn === parisDay(now) ? "Aujourd’hui" : formatShortDate(row.next.dueOn);
  return isOver(row.status) ? formatShortDate(row.since) : since(daysBetween(row.since, now));
}

function note({ communeName, theme, ownerName, partnerName, next }: BoardRow): string {
  const parts = [communeName, theme && themeName(theme), partnerName && `adressé par ${partnerName}`, next ? `${next.action} (${next.ownerName})` : (ownerName ?? "à confier")];
  return parts.filter(Boolean).join(" · ");
}

const titleOf = ({ name, projectName, summary }: BoardRow) => [name ?? "Contact anonymisé", projectName ? `«\u00a0${projectName}\u00a0»` : summary?.slice(0, 60)].filter(Boolean).join(", ");

const itemOf = (row: BoardRow, now: Date): TodoItem => ({
  when: when(row, now),
  late: daysLate(row, now) > 0,
  title: <TextLink to={`/equipe/contacts/${row.id}`}>{titleOf(row)}</TextLink>,
  note: note(row),
});

/** All that wait in one state, late ones first. */
export function BoardGroup({ group: { status, rows }, now }: { group: Group; now: Date }) {
  const { label, waits } = enquiryWords[status];
  return (
    <Panel title={`${label} (${rows.length})`} aside={<span className="muted sm">{waits}</span>}>
      <Todo empty="" items={rows.map((row) => itemOf(row, now))} />
    </Panel>
  );
}
