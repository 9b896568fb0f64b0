import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { FieldError } from "./field-error";
import { hasErrors, type FieldLike } from "./field-like";
import { Hint } from "./hint";

export type FieldProps = {
  field: FieldLike;
  label: ReactNode;
  hint?: ReactNode;
  /** Adds « (facultatif) » to the label. */
  optional?: boolean;
  className?: string;
};

/** Label, hint, error, then the control. */
export function FieldFrame(props: FieldProps & { children: ReactNode }) {
  const { field, label, hint, optional, className, children } = props;
  return (
    <div className={classNames("field", hasErrors(field) && "invalid", className)}>
      <label className="label" htmlFor={field.id}>
        {label}
        {optional && <span className="optional"> (facultatif)</span>}
      </label>
      {hint && <Hint id={field.descriptionId}>{hint}</Hint>}
      <FieldError id={field.errorId} errors={field.errors} />
      {children}
    </div>
  );
}
