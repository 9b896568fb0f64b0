import type { ReactNode } from "react";
import { formatEuros } from "~/lib/money";
import { Fieldset } from "./fieldset";
import { isTicked, type FieldLike } from "./field-like";
import { MoneyField } from "./money-field";

type AmountPickerProps = {
  /** Radios: their values are integer cents. */
  field: FieldLike;
  /** Either the radios or this one: forms refuse both. */
  freeField: FieldLike;
  /** Integer cents. */
  amounts: number[];
  legend: ReactNode;
  freeLabel?: ReactNode;
  hint?: ReactNode;
};

/** A row of amounts, and a field for any other. */
export function AmountPicker(props: AmountPickerProps) {
  const { field, freeField, amounts, legend, freeLabel = "Autre montant", hint } = props;
  return (
    <Fieldset legend={legend} big errors={field.errors} errorId={field.errorId}>
      <div className="choices amounts">
        {amounts.map((cents, index) => (
          <label className="choice" key={cents}>
            <input
              type="radio"
              id={index === 0 ? field.id : `${field.id}-${cents}`}
              name={field.name}
              value={cents}
              defaultChecked={isTicked(field, String(cents))}
            />
            <b>{formatEuros(cents)}</b>
          </label>
        ))}
      </div>
      <MoneyField field={freeField} label={freeLabel} hint={hint} />
    </Fieldset>
  );
}
