import { ButtonLink } from "~/ui/button-link";
import { Callout } from "~/ui/callout";
import { LinedList } from "~/ui/lined-list";
import { Row } from "~/ui/row";
import { missingParts } from "../pitch-video";
import { missingWords } from "../pitch-videos.fr";
import type { PitchVideo } from "../pitch-videos.server";
import { LinkCaptions } from "./link-captions";

type PitchPartsProps = { video: PitchVideo; writes: boolean };

/** Captions and transcript: what is missing, and where it is written. */
export function PitchParts({ video, writes }: PitchPartsProps) {
  const missing = missingParts(video);
  return (
    <>
      {missing.length > 0 ? (
        <Callout tone="warning" title="Avant la publication, il manque">
          <LinedList>{missing.map((part) => <li key={part}>{missingWords[part]}</li>)}</LinedList>
        </Callout>
      ) : (
        <Callout tone="success" title="Tout y est">Relisez-vous, puis envoyez-la à l’équipe.</Callout>
      )}
      {writes && (
        <Row>
          {video.source === "file" && <ButtonLink to={`/videos/${video.id}/sous-titres`} variant="ghost" icon="cc">{video.cues.length > 0 ? `Sous-titres (${video.cues.length})` : "Écrire les sous-titres"}</ButtonLink>}
          <ButtonLink to={`/videos/${video.id}/transcription`} variant="ghost" icon="edit">{video.transcript ? "Relire la transcription" : "Écrire la transcription"}</ButtonLink>
          {video.source === "link" && !video.linkCaptioned && <LinkCaptions videoId={video.id} />}
        </Row>
      )}
    </>
  );
}
