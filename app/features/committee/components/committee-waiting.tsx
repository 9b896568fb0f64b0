import { LinedList } from "~/ui/lined-list";
import { TextLink } from "~/ui/text-link";
import type { listWaiting } from "../meetings.server";

export type Waiting = Awaited<ReturnType<typeof listWaiting>>;

export function WaitingList({ waiting }: { waiting: Waiting }) {
  if (waiting.length === 0) return <p className="muted">Aucune demande n’attend. Une demande arrive ici dès que l’équipe l’a vérifiée.</p>;
  return (
    <LinedList>
      {waiting.map(({ applicationId, projectName, number }) => (
        <li key={applicationId}>
          <TextLink to={`/equipe/demandes/${applicationId}`}>{projectName}</TextLink> <span className="muted">Examen n°&nbsp;{number}</span>
        </li>
      ))}
    </LinedList>
  );
}
