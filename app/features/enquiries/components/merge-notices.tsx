import { formatShortDate } from "~/lib/dates";
import { Callout } from "~/ui/callout";
import { LinedList } from "~/ui/lined-list";
import { Panel } from "~/ui/panel";
import { TextLink } from "~/ui/text-link";
import { LookalikeList } from "./lookalike-list";

type MergedIntoProps = { id: string; keptId: string; keptName: string | null; mayUndo: boolean };

/** The merged one leads to the one kept. */
export function MergedInto({ id, keptId, keptName, mayUndo }: MergedIntoProps) {
  return (
    <Callout tone="info" title="Ce contact est fusionné">
      <p>
        La suite se passe sur <TextLink to={`/equipe/contacts/${keptId}`}>{keptName ?? "le contact conservé"}</TextLink>. Rien de ce qui a été dit ici
        n’est perdu.
      </p>
      {mayUndo && <TextLink to={`/equipe/contacts/${id}/fusion`}>Annuler la fusion</TextLink>}
    </Callout>
  );
}

type Merged = { id: string; name: string | null; projectName: string | null; receivedAt: Date };

/** Those that lead here. */
export function MergedHere({ merged }: { merged: Merged[] }) {
  if (merged.length === 0) return null;
  return (
    <Panel title="Reprend aussi">
      <LinedList>
        {merged.map(({ id, name, projectName, receivedAt }) => (
          <li key={id}>
            <TextLink to={`/equipe/contacts/${id}`}>{name ?? "Contact anonymisé"}</TextLink>
            {projectName && `, «\u00a0${projectName}\u00a0»`}
            <br />
            <span className="muted sm">arrivé le {formatShortDate(receivedAt)}</span>
          </li>
        ))}
      </LinedList>
    </Panel>
  );
}

type AlikePanelProps = { id: string; lookalikes: Parameters<typeof LookalikeList>[0]["lookalikes"] };

export function AlikePanel({ id, lookalikes }: AlikePanelProps) {
  if (lookalikes.length === 0) return null;
  return (
    <Panel title="Peut-être la même demande">
      <LookalikeList lookalikes={lookalikes} mergeOf={id} />
    </Panel>
  );
}
