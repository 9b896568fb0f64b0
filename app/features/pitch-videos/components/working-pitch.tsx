import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { ButtonLink } from "~/ui/button-link";
import { Panel } from "~/ui/panel";
import { Row } from "~/ui/row";
import { Stack } from "~/ui/stack";
import { canMove, missingParts } from "../pitch-video";
import type { PitchVideo } from "../pitch-videos.server";
import { PitchNow } from "./pitch-now";
import { PitchParts } from "./pitch-parts";
import { PitchPlayer } from "./pitch-player";
import { PitchTag } from "./pitch-tag";

type WorkingPitchProps = { video: PitchVideo; writes: boolean; commits: boolean; reviews: boolean };

const Gesture = ({ to, children, variant = "primary" }: { to: string; children: string; variant?: "primary" | "ghost" }) => (
  <Form method="post" action={to}>
    <Button variant={variant}>{children}</Button>
  </Form>
);

/** The film being made: where it stands, what is missing, what one may do. */
export function WorkingPitch({ video, writes, commits, reviews }: WorkingPitchProps) {
  const { id, status, initiativeId } = video;
  const complete = missingParts(video).length === 0;
  return (
    <Panel title="La vidéo en préparation" aside={<PitchTag status={status} />}>
      <Stack gap="md">
        <PitchNow video={video} />
        {(status === "ready" || status === "in_review") && <PitchPlayer video={video} />}
        {status === "ready" && <PitchParts video={video} writes={writes} />}
        <Row>
          {commits && complete && canMove(status, "submit") && <Gesture to={`/videos/${id}/envoi`}>Envoyer à l’équipe</Gesture>}
          {reviews && status === "in_review" && <ButtonLink to={`/equipe/budget-citoyen/${video.editionId}/videos/${id}`}>La relire</ButtonLink>}
          {writes && (status === "receiving" || status === "refused") && <ButtonLink to={`/initiatives/${initiativeId}/video/fichier`} icon="up">{status === "refused" ? "En envoyer une autre" : "Reprendre l’envoi"}</ButtonLink>}
          {commits && canMove(status, "take_back") && <Gesture to={`/videos/${id}/reprise`} variant="ghost">Reprendre pour corriger</Gesture>}
          {writes && canMove(status, "discard") && <Gesture to={`/videos/${id}/abandon`} variant="ghost">Abandonner cette vidéo</Gesture>}
        </Row>
      </Stack>
    </Panel>
  );
}
