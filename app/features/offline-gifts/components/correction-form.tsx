import { useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { MoneyField } from "~/ui/money-field";
import { RadioGroup } from "~/ui/radio-group";
import { TextArea } from "~/ui/text-area";
import type { OfflineCorrectionForm } from "../offline-gifts.schemas";

const whats = [
  { value: "amount", label: "Le montant n’est pas le bon", description: "Un autre don, au bon montant, prend la place de celui-ci. Ses contreparties restent promises." },
  { value: "nothing", label: "Il ne devait pas être confirmé", description: "Chèque impayé, don noté deux fois : il ne compte plus et ses contreparties sont libres." },
];

/** A mistake in a confirmed gift: nothing is edited, somebody else agrees first. */
export function CorrectionForm({ lastResult }: { lastResult: SubmissionResult<string[]> | undefined }) {
  const [form, { what, amount, reason }] = useForm<OfflineCorrectionForm>({ lastResult });
  return (
    <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
      <ErrorSummary fields={[what, amount, reason]} formErrors={form.errors} />
      <RadioGroup field={what} legend="Ce qu’il faut corriger" options={whats} />
      <MoneyField field={amount} label="Le bon montant" hint="À remplir si c’est le montant qui est faux." />
      <TextArea field={reason} label="Ce qui s’est passé" rows={3} />
      <FormActions>
        <Button>Demander la correction</Button>
      </FormActions>
    </Form>
  );
}
