import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { Callout } from "~/ui/callout";
import { Row } from "~/ui/row";

/** For whoever sits for several seats: which one they act for, and the others one press away. */
export function SeatChooser({ seats: [acting, ...others] }: { seats: { id: string; name: string }[] }) {
  if (!acting || others.length === 0) return null;
  return (
    <Callout title={`Vous agissez pour ${acting.name}`}>
      <p>Vous avez un mandat de plusieurs sièges. Chacun donne son avis et vote à part.</p>
      <Form method="post" action="/comite/siege">
        <Row>
          {others.map(({ id, name }) => (
            <Button key={id} name="seatId" value={id} variant="ghost" small>
              Agir pour {name}
            </Button>
          ))}
        </Row>
      </Form>
    </Callout>
  );
}
