import type { ReactNode } from "react";
import { ChoiceInput } from "./choice-input";
import { classNames } from "./class-names";
import { controlProps } from "./control-props";
import { FieldError } from "./field-error";
import { hasErrors, isTicked, type FieldLike } from "./field-like";

type CheckboxFieldProps = {
  field: FieldLike;
  label: ReactNode;
  /** One sentence inside the frame, under the label. */
  hint?: ReactNode;
  value?: string;
  inline?: boolean;
};

/** One box, never ticked in advance. */
export function CheckboxField({ field, label, hint, value = "on", inline }: CheckboxFieldProps) {
  const ticked = value === "on" ? isTicked(field) : isTicked(field, value);
  return (
    <div className={classNames("field", hasErrors(field) && "invalid")}>
      <FieldError id={field.errorId} errors={field.errors} />
      <ChoiceInput
        key={field.key}
        type="checkbox"
        value={value}
        label={label}
        description={hint}
        inline={inline}
        defaultChecked={ticked}
        {...controlProps(field, undefined)}
      />
    </div>
  );
}
