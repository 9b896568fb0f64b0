import { useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { eurosInput } from "~/lib/money";
import { Button } from "~/ui/button";
import { DateField } from "~/ui/date-field";
import { ErrorSummary } from "~/ui/error-summary";
import { FileField } from "~/ui/file-field";
import { FormActions } from "~/ui/form-actions";
import { MoneyField } from "~/ui/money-field";
import { TextField } from "~/ui/text-field";

type RepaymentFormProps = { lastResult: SubmissionResult<string[]> | undefined; formToken: string; openCents: number; today: string; megabytes: number };

/** What reached the label's bank account. */
export function RepaymentForm({ lastResult, formToken, openCents, today, megabytes }: RepaymentFormProps) {
  const [form, fields] = useForm<{ formToken: string; amount: string; receivedOn: string; reference: string; file: File }>({
    lastResult, defaultValue: { formToken, amount: eurosInput(openCents), receivedOn: today },
  });
  return (
    <Form method="post" encType="multipart/form-data" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
      <ErrorSummary fields={[fields.amount, fields.receivedOn, fields.reference, fields.file]} formErrors={form.errors} />
      <input type="hidden" name="formToken" value={formToken} />
      <MoneyField field={fields.amount} label="Montant reçu" />
      <DateField field={fields.receivedOn} label="Reçu le" max={today} />
      <TextField field={fields.reference} label="Ligne du relevé bancaire" hint="Telle que la banque l’écrit." autoComplete="off" />
      <FileField field={fields.file} label="Justificatif" hint={`Relevé ou avis de virement : PDF, JPEG, PNG ou WebP, ${megabytes} Mo au plus.`} accept=".pdf,.jpg,.jpeg,.png,.webp" megabytes={megabytes} />
      <FormActions>
        <Button>Noter ce remboursement</Button>
      </FormActions>
    </Form>
  );
}
