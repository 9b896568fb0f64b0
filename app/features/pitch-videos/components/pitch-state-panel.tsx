import { LinedList } from "~/ui/lined-list";
import { Panel } from "~/ui/panel";
import { TextLink } from "~/ui/text-link";
import type { PitchStatus } from "../pitch-video";
import { PitchTag } from "./pitch-tag";

type PitchStatePanelProps = { initiativeId: string; editionId: string; videos: { id: string; status: PitchStatus }[] };

/** How far its film is, beside the rest of the initiative, for the team. */
export const PitchStatePanel = ({ initiativeId, editionId, videos }: PitchStatePanelProps) => (
  <Panel title="La vidéo">
    <LinedList>
      {videos.length === 0 && <li className="muted">Pas encore de vidéo&nbsp;: sans elle, l’initiative ne figure pas sur le bulletin.</li>}
      {videos.map(({ id, status }) => (
        <li key={id} className="row between">
          <PitchTag status={status} />
          <TextLink to={`/equipe/budget-citoyen/${editionId}/videos/${id}`}>{status === "in_review" ? "La relire" : "La regarder"}</TextLink>
        </li>
      ))}
      <li><TextLink to={`/initiatives/${initiativeId}/video`} icon="edit">{videos.length === 0 ? "Ajouter une vidéo à sa place" : "Compléter à sa place"}</TextLink></li>
    </LinedList>
  </Panel>
);
