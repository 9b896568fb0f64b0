import { controlProps } from "./control-props";
import { FieldFrame, type FieldProps } from "./field-frame";
import { initialText } from "./field-like";

/** Free text with a decimal keyboard: people write 32,50 or 32.5; the server reads it into cents. */
export function MoneyField({ field, label, hint, optional, className }: FieldProps) {
  const spoken = (
    <>
      {label}
      <span className="sr"> (en euros)</span>
    </>
  );
  return (
    <FieldFrame {...{ field, label: spoken, hint, optional, className }}>
      <div className="money-input">
        <input
          key={field.key}
          className="input"
          type="text"
          inputMode="decimal"
          autoComplete="off"
          defaultValue={initialText(field)}
          {...controlProps(field, hint)}
        />
        <span aria-hidden="true">€</span>
      </div>
    </FieldFrame>
  );
}
