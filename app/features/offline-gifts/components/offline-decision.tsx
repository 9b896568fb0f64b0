import { useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { CheckboxField } from "~/ui/checkbox-field";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { RadioGroup } from "~/ui/radio-group";
import { TextArea } from "~/ui/text-area";
import type { OfflineDecisionForm } from "../offline-gifts.schemas";

const verdicts = [
  { value: "confirm", label: "Confirmer", description: "Le justificatif montre ce don, à ce montant et à cette date. Il compte aussitôt." },
  { value: "refuse", label: "Écarter", description: "Il ne compte pas. La structure lit votre raison." },
];

/** The second person's word. `hasWords`: the donor left a name to show or a message. */
export function OfflineDecision({ hasWords, lastResult }: { hasWords: boolean; lastResult: SubmissionResult<string[]> | undefined }) {
  const [form, { verdict, reason, hideWords }] = useForm<OfflineDecisionForm>({ lastResult });
  return (
    <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
      <ErrorSummary fields={[verdict, reason]} formErrors={form.errors} />
      <RadioGroup field={verdict} legend="Votre décision" options={verdicts} />
      <TextArea field={reason} label="Raison" optional rows={3} hint="Nécessaire pour écarter." />
      {hasWords && <CheckboxField field={hideWords} label="Ne pas montrer le nom et le message au public" hint="S’ils blessent quelqu’un, ou n’ont rien à faire là." />}
      <FormActions>
        <Button>Enregistrer la décision</Button>
      </FormActions>
    </Form>
  );
}
