import { useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { RadioGroup } from "~/ui/radio-group";
import { TextArea } from "~/ui/text-area";
import type { VerdictForm as Fields } from "../grants.schemas";

type Props = { confirm: string; refuse: string; step: string; lastResult: SubmissionResult<string[]> | undefined };

/** The second person's word. `step`: which act of the page this form is. */
export function VerdictForm({ confirm, refuse, step, lastResult }: Props) {
  const [form, { verdict, reason }] = useForm<Fields>({ lastResult });
  return (
    <Form method="post" encType="multipart/form-data" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
      <ErrorSummary fields={[verdict, reason]} formErrors={form.errors} />
      <input type="hidden" name="step" value={step} />
      <RadioGroup field={verdict} legend="Votre réponse" options={[{ value: "confirm", label: confirm }, { value: "refuse", label: refuse }]} />
      <TextArea field={reason} label="Raison" optional rows={3} hint="Nécessaire pour écarter." />
      <FormActions><Button>Enregistrer la réponse</Button></FormActions>
    </Form>
  );
}
