import { LinedList } from "~/ui/lined-list";
import { Panel } from "~/ui/panel";
import { TextLink } from "~/ui/text-link";
import type { InitiativeStatus } from "../initiative";
import { InitiativeTag } from "./initiative-tag";

type InitiativesOfProjectProps = { projectId: string; initiatives: { id: string; editionName: string; status: InitiativeStatus }[]; canPropose: boolean };

/** The same project, edition after edition; and the way into the one that takes ideas today. */
export function InitiativesOfProject({ projectId, initiatives, canPropose }: InitiativesOfProjectProps) {
  if (initiatives.length === 0 && !canPropose) return null;
  return (
    <Panel title="Budget citoyen">
      <LinedList>
        {initiatives.map(({ id, editionName, status }) => (
          <li key={id} className="row between"><TextLink to={`/mon-espace/initiatives/${id}`}>{editionName}</TextLink><InitiativeTag status={status} /></li>
        ))}
        {canPropose && <li><TextLink to={`/mon-espace/initiatives/nouvelle?projet=${projectId}`} icon="plus">Proposer ce projet au budget citoyen</TextLink></li>}
      </LinedList>
    </Panel>
  );
}
