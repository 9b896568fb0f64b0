import { ButtonLink } from "~/ui/button-link";
import { Panel } from "~/ui/panel";
import { TextLink } from "~/ui/text-link";
import { Todo } from "~/ui/todo";
import { daysLate, type BoardRow } from "../board";
import { enquiryWords } from "../enquiry.fr";

const shown = 4;
const lateBy = (days: number) => (days === 1 ? "Un jour de retard" : `${days} jours de retard`);

/** On the team's home: those who wait for too long, or for a first answer; the board has them all. */
export function EnquiriesWaiting({ rows, now }: { rows: BoardRow[]; now: Date }) {
  const urgent = rows.filter((row) => daysLate(row, now) > 0 || row.status === "new").sort((a, b) => daysLate(b, now) - daysLate(a, now));
  return (
    <Panel title="Contacts qui attendent" aside={<TextLink to="/equipe/contacts">Tous les contacts</TextLink>}>
      <Todo
        empty="Personne n’attend de réponse."
        items={urgent.slice(0, shown).map((row) => ({
          when: daysLate(row, now) > 0 ? lateBy(daysLate(row, now)) : enquiryWords[row.status].label,
          late: daysLate(row, now) > 0,
          title: row.name ?? "Contact anonymisé",
          note: [row.projectName, row.communeName, row.next?.action].filter(Boolean).join(" · "),
          action: (
            <ButtonLink to={`/equipe/contacts/${row.id}`} variant="ghost" small>
              Ouvrir<span className="sr"> le contact de {row.name}</span>
            </ButtonLink>
          ),
        }))}
      />
      {urgent.length > shown && <TextLink to="/equipe/contacts">{`Et ${urgent.length - shown} de plus`}</TextLink>}
    </Panel>
  );
}
