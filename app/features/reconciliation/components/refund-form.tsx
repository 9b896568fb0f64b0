import type { SubmissionResult } from "@conform-to/react";
import { useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { teamReasons } from "~/features/donations/donation";
import { teamReasonWords } from "~/features/refunds/refunds.fr";
import type { PartForm } from "~/features/refunds/refunds.schemas";
import { formatEuros } from "~/lib/money";
import { Button } from "~/ui/button";
import { CheckboxField } from "~/ui/checkbox-field";
import { CheckboxGroup } from "~/ui/checkbox-group";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { MoneyField } from "~/ui/money-field";
import { Select } from "~/ui/select";
import { TextArea } from "~/ui/text-area";

type Line = { id: string; title: string; quantity: number; unitCents: number; refundId: string | null };
type RefundFormProps = { lines: readonly Line[]; leftCents: number; formToken: string; lastResult: SubmissionResult<string[]> | undefined };

const lineLabel = ({ title, quantity, unitCents }: Line) => `${quantity > 1 ? `${quantity} × ` : ""}${title}, ${formatEuros(quantity * unitCents)}`;

/** Whole reward lines, an amount, or both; the database refuses more than what is left. */
export function RefundForm({ lines, leftCents, formToken, lastResult }: RefundFormProps) {
  const [form, fields] = useForm<PartForm>({ lastResult, defaultValue: { formToken } });
  const open = lines.filter(({ refundId }) => refundId === null);
  return (
    <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
      <ErrorSummary fields={[fields.lines, fields.amount, fields.reason, fields.message]} formErrors={form.errors} title="Rien n’est remboursé" />
      <input type="hidden" name="formToken" value={formToken} />
      {open.length > 0 && (
        <>
          <CheckboxGroup field={fields.lines} legend="Contreparties à rembourser, en entier" options={open.map((line) => ({ value: line.id, label: lineLabel(line) }))} />
          <CheckboxField field={fields.released} label="Remettre ces contreparties en vente" hint="Si le porteur ne les remet pas et peut les proposer à quelqu’un d’autre." />
        </>
      )}
      <MoneyField field={fields.amount} label={open.length > 0 ? "Et un montant libre" : "Montant à rembourser"} optional={open.length > 0} hint={`Il reste ${formatEuros(leftCents)} sur ce don.`} />
      <Select field={fields.reason} label="Pourquoi" placeholder="Choisissez" options={teamReasons.map((value) => ({ value, label: teamReasonWords[value] }))} />
      <TextArea field={fields.message} label="Un mot au donateur" optional rows={3} hint="Il le lira dans le message qui annonce le remboursement." />
      <FormActions>
        <Button busyText="Remboursement…">Rembourser</Button>
      </FormActions>
    </Form>
  );
}
