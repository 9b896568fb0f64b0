import type { FieldMetadata, FormMetadata } from "@conform-to/react";
import { Button } from "~/ui/button";
import { DateField } from "~/ui/date-field";
import { Fieldset } from "~/ui/fieldset";
import { MoneyField } from "~/ui/money-field";
import { TextField } from "~/ui/text-field";

type Row = { label: string; amount: string } | { title: string; dueOn: string };
type RowFieldsProps<F extends Record<string, unknown>, R extends Row> = { legend: string; add: string; hint?: string; list: FieldMetadata<R[], F>; form: FormMetadata<F>; children: (row: FieldMetadata<R, F>, index: number) => React.ReactNode };

/** Rows come and go by buttons of the form itself: with or without JavaScript. */
export function RowFields<F extends Record<string, unknown>, R extends Row>({ legend, add, hint, list, form, children }: RowFieldsProps<F, R>) {
  return (
    <Fieldset legend={legend} big errors={list.errors} errorId={list.errorId} {...(hint && { hint })}>
      {list.getFieldList().map((row, index) => (
        <div key={row.key} className="row" style={{ alignItems: "flex-end" }}>
          {children(row as FieldMetadata<R, F>, index)}
          <Button variant="ghost" small icon="trash" {...form.remove.getButtonProps({ name: list.name, index })}>
            Retirer<span className="sr"> la ligne {index + 1}&nbsp;: {legend}</span>
          </Button>
        </div>
      ))}
      <div>
        <Button variant="ghost" small icon="plus" {...form.insert.getButtonProps({ name: list.name })}>{add}</Button>
      </div>
    </Fieldset>
  );
}

type LineRow = { label: string; amount: string };
export function LineRow<F extends Record<string, unknown>>({ row, index, legend }: { row: FieldMetadata<LineRow, F>; index: number; legend: string }) {
  const { label, amount } = row.getFieldset();
  return (
    <>
      <TextField field={label} label={<>Ligne {index + 1}<span className="sr">&nbsp;: {legend}</span></>} autoComplete="off" />
      <MoneyField field={amount} label={<>Montant<span className="sr"> de la ligne {index + 1}</span></>} />
    </>
  );
}

export function MilestoneRow<F extends Record<string, unknown>>({ row, index }: { row: FieldMetadata<{ title: string; dueOn: string }, F>; index: number }) {
  const { title, dueOn } = row.getFieldset();
  return (
    <>
      <TextField field={title} label={`Étape ${index + 1}`} autoComplete="off" />
      <DateField field={dueOn} label={<>Pour le<span className="sr">, étape {index + 1}</span></>} />
    </>
  );
}
