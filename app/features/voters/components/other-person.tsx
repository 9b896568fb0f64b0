import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";

/** On a computer that several people use, one after another. */
export function OtherPerson({ year }: { year: number }) {
  return (
    <Form method="post" action={`/budget-citoyen/${year}/voter/autre-personne`}>
      <Button variant="ghost" small>Ce n’est pas moi, recommencer</Button>
    </Form>
  );
}
