import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { Callout } from "~/ui/callout";
import { Quote } from "~/ui/quote";
import { Row } from "~/ui/row";
import { Stack } from "~/ui/stack";

type Props = { reason: string; isOwn: boolean; isDone: boolean };

/** One has asked; another confirms. Either may take the request back until then. */
export function CancellationAsked({ reason, isOwn, isDone }: Props) {
  if (isDone) return <Callout tone="danger" title="Ce lieu est annulé"><p>{reason}</p></Callout>;
  return (
    <Stack>
      <Callout tone="warning" title={isOwn ? "Vous avez demandé cette annulation" : "Quelqu’un de l’équipe demande cette annulation"}>
        <p>{isOwn ? "Une autre personne de l’équipe doit la confirmer." : "Vérifiez vous-même avant de confirmer : c’est public, et définitif."}</p>
      </Callout>
      <Quote>{reason}</Quote>
      <Row>
        {!isOwn && <Form method="post" action="?confirmer"><Button>Confirmer l’annulation</Button></Form>}
        <Form method="post" action="?retirer"><Button variant="ghost">Retirer la demande</Button></Form>
      </Row>
    </Stack>
  );
}
