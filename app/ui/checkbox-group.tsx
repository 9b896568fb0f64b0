import type { ReactNode } from "react";
import { ChoiceInput } from "./choice-input";
import { classNames } from "./class-names";
import { Fieldset } from "./fieldset";
import { hasErrors, isTicked, type FieldLike } from "./field-like";
import type { Choice } from "./option";

type CheckboxGroupProps = {
  field: FieldLike;
  legend: ReactNode;
  options: Choice[];
  hint?: ReactNode;
  big?: boolean;
  row?: boolean;
};

/** Several answers under one name; the initial value is a list of strings. */
export function CheckboxGroup({ field, legend, options, hint, big, row }: CheckboxGroupProps) {
  return (
    <Fieldset
      {...{ legend, hint, big, errors: field.errors, errorId: field.errorId, hintId: field.descriptionId }}
      className={classNames("field", hasErrors(field) && "invalid")}
    >
      <div className={row ? "choices" : "choice-list"} key={field.key}>
        {options.map(({ value, ...choice }, index) => (
          <ChoiceInput
            key={value}
            type="checkbox"
            id={index === 0 ? field.id : `${field.id}-${value}`}
            name={field.name}
            value={value}
            defaultChecked={isTicked(field, value)}
            aria-invalid={hasErrors(field) || undefined}
            {...choice}
          />
        ))}
      </div>
    </Fieldset>
  );
}
