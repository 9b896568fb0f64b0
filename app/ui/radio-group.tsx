import type { ReactNode } from "react";
import { ChoiceInput } from "./choice-input";
import { classNames } from "./class-names";
import { Fieldset } from "./fieldset";
import { hasErrors, isTicked, type FieldLike } from "./field-like";
import type { Choice } from "./option";

type RadioGroupProps = {
  field: FieldLike;
  legend: ReactNode;
  options: Choice[];
  hint?: ReactNode;
  big?: boolean;
  /** In a row from tablets up; one under another otherwise. */
  row?: boolean;
};

/** The first radio bears the field's id, so that the error summary can lead to it. */
export function RadioGroup({ field, legend, options, hint, big, row }: RadioGroupProps) {
  return (
    <Fieldset
      {...{ legend, hint, big, errors: field.errors, errorId: field.errorId, hintId: field.descriptionId }}
      className={classNames("field", hasErrors(field) && "invalid")}
    >
      <div className={row ? "choices" : "choice-list"} key={field.key}>
        {options.map(({ value, ...choice }, index) => (
          <ChoiceInput
            key={value}
            type="radio"
            id={index === 0 ? field.id : `${field.id}-${value}`}
            name={field.name}
            value={value}
            required={field.required}
            defaultChecked={isTicked(field, value)}
            aria-invalid={hasErrors(field) || undefined}
            {...choice}
          />
        ))}
      </div>
    </Fieldset>
  );
}
