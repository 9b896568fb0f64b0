import type { FormMetadata, FieldMetadata } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { TextField } from "~/ui/text-field";
import type { AskEmailForm } from "../accounts.schemas";
import { CodeField } from "./code-field";

type AskEmailProps = {
  form: FormMetadata<AskEmailForm>;
  fields: { [Name in keyof AskEmailForm]: FieldMetadata<AskEmailForm[Name], AskEmailForm> };
  asksCode: boolean;
  demoCode: string | null;
};

/** The new address, and what signing in asks: an open page alone takes no account away. */
export function AskEmail({ form, fields, asksCode, demoCode }: AskEmailProps) {
  const { email, currentPassword, code } = fields;
  return (
    <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
      <ErrorSummary fields={asksCode ? [email, currentPassword, code] : [email, currentPassword]} formErrors={form.errors} />
      <TextField field={email} label="Nouvelle adresse e-mail" type="email" autoComplete="email" hint="Nous y envoyons un code à recopier ici. L’ancienne est prévenue." />
      <TextField field={currentPassword} label="Votre mot de passe" type="password" autoComplete="current-password" />
      {asksCode && <CodeField field={code} demoCode={demoCode} />}
      <FormActions>
        <Button>Recevoir un code à la nouvelle adresse</Button>
      </FormActions>
    </Form>
  );
}
