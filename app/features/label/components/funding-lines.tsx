import type { FieldMetadata, FormMetadata } from "@conform-to/react";
import { Button } from "~/ui/button";
import { Fieldset } from "~/ui/fieldset";
import { MoneyField } from "~/ui/money-field";
import { TextField } from "~/ui/text-field";
import type { FundingForm } from "../funding-form";

type Lines = FieldMetadata<FundingForm["uses"], FundingForm>;
type FundingLinesProps = { legend: string; add: string; list: Lines; form: FormMetadata<FundingForm> };

/** Lines come and go by buttons of the form itself: with or without JavaScript. */
export function FundingLines({ legend, add, list, form }: FundingLinesProps) {
  const lines = list.getFieldList();
  return (
    <Fieldset legend={legend} big errors={list.errors} errorId={list.errorId}>
      {lines.map((line, index) => {
        const { label, amount } = line.getFieldset();
        return (
          <div key={line.key} className="row" style={{ alignItems: "flex-end" }}>
            <TextField field={label} label={<>Ligne {index + 1}<span className="sr">&nbsp;: {legend}</span></>} autoComplete="off" />
            <MoneyField field={amount} label="Montant" />
            <Button variant="ghost" small icon="trash" {...form.remove.getButtonProps({ name: list.name, index })}>
              Retirer<span className="sr"> la ligne {index + 1}&nbsp;: {legend}</span>
            </Button>
          </div>
        );
      })}
      <div>
        <Button variant="ghost" small icon="plus" {...form.insert.getButtonProps({ name: list.name })}>
          {add}
        </Button>
      </div>
    </Fieldset>
  );
}
