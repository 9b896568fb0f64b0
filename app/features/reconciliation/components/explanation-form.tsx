import { useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { TextArea } from "~/ui/text-area";

/** A person says why both sides differ, for whoever reads it in a year. */
export function ExplanationForm({ lastResult }: { lastResult: SubmissionResult<string[]> | undefined }) {
  const [form, fields] = useForm<{ explanation: string }>({ lastResult });
  return (
    <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
      <ErrorSummary fields={[fields.explanation]} formErrors={form.errors}>Rien n’est perdu.</ErrorSummary>
      <TextArea field={fields.explanation} label="Ce que vous avez trouvé" hint="Des faits, des dates, où est la preuve. L’écart n’est plus signalé, sauf si son montant change." />
      <FormActions>
        <Button>Expliquer cet écart</Button>
      </FormActions>
    </Form>
  );
}
