import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";

/** The film elsewhere has its captions: said by whoever carries it, looked at by the team. */
export const LinkCaptions = ({ videoId }: { videoId: string }) => (
  <Form method="post" action={`/videos/${videoId}/sous-titres-ailleurs`}>
    <Button variant="ghost" icon="check">Ses sous-titres français sont en place</Button>
  </Form>
);
