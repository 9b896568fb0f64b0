import type { FieldMetadata, FormMetadata } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { Panel } from "~/ui/panel";
import { TextField } from "~/ui/text-field";
import type { CodeForm } from "../accounts.schemas";

type PendingEmailProps = { email: string; form: FormMetadata<CodeForm>; code: FieldMetadata<string, CodeForm> };

/** The address that waits for its code: to be confirmed or given up. */
export function PendingEmail({ email, form, code }: PendingEmailProps) {
  return (
    <Panel title={<>En attente&nbsp;: {email}</>}>
      <p>Un message y est parti. S’il contient un code, recopiez-le dans le quart d’heure&nbsp;; jusque-là rien ne change.</p>
      <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
        <ErrorSummary fields={[code]} formErrors={form.errors} />
        <TextField field={code} label="Code reçu à la nouvelle adresse" inputMode="numeric" autoComplete="one-time-code" spellCheck={false} />
        <FormActions>
          <Button>Prendre cette adresse</Button>
        </FormActions>
      </Form>
      <Form method="post" action="/mon-compte/adresse/annulation">
        <Button variant="ghost" small>Annuler la demande</Button>
      </Form>
    </Panel>
  );
}
