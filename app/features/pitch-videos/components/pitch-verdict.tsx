import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { ButtonLink } from "~/ui/button-link";
import { Panel } from "~/ui/panel";
import { Row } from "~/ui/row";
import { canMove } from "../pitch-video";
import type { PitchVideo } from "../pitch-videos.server";

type PitchVerdictProps = { video: Pick<PitchVideo, "id" | "status" | "initiativeId">; to: string };

const Gesture = ({ action, children }: { action: string; children: string }) => (
  <Form method="post" action={action}>
    <Button icon="check">{children}</Button>
  </Form>
);

/** What the team may do with the film that it looks at. */
export function PitchVerdict({ video: { id, status, initiativeId }, to }: PitchVerdictProps) {
  return (
    <Panel title="Votre décision">
      <Row>
        {canMove(status, "publish") && <Gesture action={`${to}/publication`}>Publier la vidéo</Gesture>}
        {canMove(status, "return") && <ButtonLink to={`${to}/correction`} variant="ghost">Demander une correction</ButtonLink>}
        {canMove(status, "withdraw") && <ButtonLink to={`/videos/${id}/retrait`} variant="ghost">Retirer la vidéo</ButtonLink>}
        {canMove(status, "restore") && <Gesture action={`${to}/remise-en-ligne`}>Publier à nouveau</Gesture>}
        <ButtonLink to={`/initiatives/${initiativeId}/video`} variant="ghost">Voir comme la structure</ButtonLink>
      </Row>
    </Panel>
  );
}
