import { useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useState } from "react";
import { accountLabel } from "~/features/settlement/settlement.fr";
import { eurosInput, formatEurosExact } from "~/lib/money";
import { Button } from "~/ui/button";
import { Callout } from "~/ui/callout";
import { ErrorSummary } from "~/ui/error-summary";
import { Fieldset } from "~/ui/fieldset";
import { FormActions } from "~/ui/form-actions";
import { Select } from "~/ui/select";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import type { CorrectionLine } from "../correction";
import { parseSigned } from "../correction.schemas";

type Values = { lines: { account: string; amount: string }[]; reason: string };
type CorrectionFormProps = { accounts: readonly string[]; lines: readonly CorrectionLine[]; lastResult: SubmissionResult<string[]> | undefined };

/** Room for one more line than the event has, four at least. */
const rowsOf = (lines: readonly CorrectionLine[]) => Array.from({ length: Math.max(4, lines.length + 1) }, (_, index) => lines[index]);

const signed = (cents: number) => (cents < 0 ? `-${eurosInput(-cents)}` : eurosInput(cents));

/** The sum while one types; without JavaScript it is said when the form is sent. */
function Balance({ amounts }: { amounts: readonly string[] }) {
  const sum = amounts.reduce((total, text) => total + (parseSigned(text) ?? 0), 0);
  return <p role="status" className={sum === 0 ? "muted" : ""}>{sum === 0 ? "Les lignes font zéro : l’écriture est équilibrée." : `Il reste ${formatEurosExact(-sum)} à répartir pour faire zéro.`}</p>;
}

/** Lines that put the ledger right, and why; nothing is written before somebody else confirms. */
export function CorrectionForm({ accounts, lines, lastResult }: CorrectionFormProps) {
  const rows = rowsOf(lines).map((line) => ({ account: line?.account ?? "", amount: line ? signed(line.cents) : "" }));
  const [form, fields] = useForm<Values>({ lastResult, defaultValue: { lines: rows, reason: "" } });
  const [amounts, setAmounts] = useState(rows.map(({ amount }) => amount));
  const options = accounts.map((account) => ({ value: account, label: accountLabel(account) }));
  const list = fields.lines.getFieldList().map((line) => line.getFieldset());
  const change = (target: EventTarget) => {
    const index = target instanceof HTMLInputElement ? Number(/^lines\[(\d+)\]\.amount$/.exec(target.name)?.[1] ?? Number.NaN) : Number.NaN;
    if (!Number.isNaN(index)) setAmounts((before) => before.map((amount, at) => (at === index ? (target as HTMLInputElement).value : amount)));
  };
  return (
    <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} onInput={(event) => change(event.target)} noValidate>
      <ErrorSummary fields={[...list.map(({ amount }) => amount), fields.reason]} formErrors={form.errors}>Rien n’est perdu.</ErrorSummary>
      <Callout title="Plus et moins">Un plus ajoute à ce qui est là (un compte Stripe), un moins à ce qui est dû (dons gardés, réserve, dû au porteur). La somme fait toujours zéro. Laissez vide ce qui ne sert pas.</Callout>
      {list.map(({ account, amount }, index) => (
        <Fieldset key={index} legend={`Ligne ${index + 1}`}>
          <div className="filters">
            <Select field={account} label="Compte" options={options} placeholder="Aucun" />
            <TextField field={amount} label="Montant en euros" inputMode="text" autoComplete="off" />
          </div>
        </Fieldset>
      ))}
      <Balance amounts={amounts} />
      <TextArea field={fields.reason} label="Pourquoi cette correction est juste" hint="Elle restera à côté de l’écriture, pour toujours." />
      <FormActions>
        <Button>Proposer la correction</Button>
      </FormActions>
    </Form>
  );
}
