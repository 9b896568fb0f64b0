import { formatDate, formatTime } from "~/lib/dates";
import { ButtonLink } from "~/ui/button-link";
import { Panel } from "~/ui/panel";
import { TextLink } from "~/ui/text-link";
import { Todo } from "~/ui/todo";
import type { listMeetings } from "../meetings.server";

type Meeting = Awaited<ReturnType<typeof listMeetings>>[number];

const projects = (count: number) => (count === 0 ? "ordre du jour vide" : count === 1 ? "un projet à l’ordre du jour" : `${count} projets à l’ordre du jour`);

/** Meetings that are not closed yet. */
export function MeetingsToCome({ meetings }: { meetings: Meeting[] }) {
  return (
    <Panel title="Séances à venir ou en cours" aside={<TextLink to="/equipe/seances">Toutes les séances</TextLink>}>
      <Todo
        empty="Aucune séance n’est prévue. Prévoyez-en une dès qu’une demande vérifiée attend."
        items={meetings.map(({ id, heldAt, place, items }) => ({
          when: formatTime(heldAt),
          title: formatDate(heldAt),
          note: `${place}, ${projects(items)}`,
          action: (
            <ButtonLink to={`/equipe/seances/${id}`} small variant="ghost">
              Préparer<span className="sr"> la séance du {formatDate(heldAt)}</span>
            </ButtonLink>
          ),
        }))}
      />
    </Panel>
  );
}
