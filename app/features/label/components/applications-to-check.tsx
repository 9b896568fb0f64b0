import { daysBetween } from "~/lib/dates";
import { ButtonLink } from "~/ui/button-link";
import { Panel } from "~/ui/panel";
import { Todo } from "~/ui/todo";
import type { TeamApplication } from "../team-applications.server";

const since = (days: number) => (days === 0 ? "Aujourd’hui" : days === 1 ? "Depuis hier" : `Depuis ${days} jours`);

/** The team promises an answer; after this long the file is late. */
const LATE_AFTER_DAYS = 10;

/** Files that wait for the team, the oldest first. */
export function ApplicationsToCheck({ applications, now }: { applications: TeamApplication[]; now: Date }) {
  return (
    <Panel title="Demandes à vérifier">
      <Todo
        empty="Aucune demande à vérifier. Une demande arrive ici quand son porteur la dépose."
        items={applications.map(({ id, projectName, organisationName, communeName, inTerritory, submittedAt }) => {
          const days = daysBetween(submittedAt, now);
          return {
            when: since(days),
            late: days > LATE_AFTER_DAYS,
            title: projectName,
            note: `${organisationName}, ${communeName}${inTerritory ? "" : " (hors du territoire)"}`,
            action: (
              <ButtonLink to={`/equipe/demandes/${id}`} small>
                Lire<span className="sr"> le dossier de {projectName}</span>
              </ButtonLink>
            ),
          };
        })}
      />
    </Panel>
  );
}
