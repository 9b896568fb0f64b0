import { useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { RadioGroup } from "~/ui/radio-group";
import { TextArea } from "~/ui/text-area";
import type { OfflineVerdictForm } from "../offline-gifts.schemas";

type Choice = { label: string; description: string };

/** Yes or no to what somebody else did first. */
export function OfflineVerdict({ accept, decline, lastResult }: { accept: Choice; decline: Choice; lastResult: SubmissionResult<string[]> | undefined }) {
  const [form, { verdict, reason }] = useForm<OfflineVerdictForm>({ lastResult });
  return (
    <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
      <ErrorSummary fields={[verdict, reason]} formErrors={form.errors} />
      <RadioGroup field={verdict} legend="Votre décision" options={[{ value: "accept", ...accept }, { value: "decline", ...decline }]} />
      <TextArea field={reason} label="Raison" optional rows={3} hint="Nécessaire pour dire non." />
      <FormActions>
        <Button>Enregistrer la décision</Button>
      </FormActions>
    </Form>
  );
}
