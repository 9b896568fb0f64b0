import { useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { CheckboxField } from "~/ui/checkbox-field";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { TextLink } from "~/ui/text-link";

type AcceptanceFormProps = { lastResult: SubmissionResult<string[]> | undefined; back: string };

/** Giving in, for good. */
export function AcceptanceForm({ lastResult, back }: AcceptanceFormProps) {
  const [form, fields] = useForm<{ sure?: "on" }>({ lastResult });
  return (
    <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
      <ErrorSummary fields={[fields.sure]} formErrors={form.errors} />
      <CheckboxField field={fields.sure} label="La personne a raison, ou nous n’avons rien à répondre : la banque garde l’argent pour elle." />
      <FormActions>
        <Button>Accepter le litige</Button>
        <TextLink to={back}>Revenir sans rien changer</TextLink>
      </FormActions>
    </Form>
  );
}
