import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { plainField } from "~/ui/field-like";
import { TextField } from "~/ui/text-field";

/** One box for whatever a donor or Stripe gives: an address, a name, an amount, an id. */
export function FindGift({ asked = "" }: { asked?: string }) {
  return (
    <Form method="get" action="/equipe/argent/dons" className="form" role="search">
      <TextField
        field={plainField({ name: "q", value: asked })}
        label="Trouver un don"
        hint="Adresse e-mail, nom, montant ou identifiant Stripe."
        type="search"
        autoComplete="off"
      />
      <div className="form-actions">
        <Button variant="ghost" icon="search">Chercher</Button>
      </div>
    </Form>
  );
}
