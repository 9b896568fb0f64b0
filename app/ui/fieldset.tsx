import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { FieldError } from "./field-error";
import { Hint } from "./hint";

type FieldsetProps = {
  legend: ReactNode;
  hint?: ReactNode;
  /** A title-sized legend, for the parts of a long form. */
  big?: boolean;
  errors?: string[] | undefined;
  errorId?: string;
  hintId?: string;
  children: ReactNode;
  className?: string;
};

/** A group of fields under one question. */
export function Fieldset(props: FieldsetProps) {
  const { legend, hint, big, errors, errorId, hintId, children, className } = props;
  const described = [hint && hintId, errors?.length && errorId].filter(Boolean).join(" ");
  return (
    <fieldset className={classNames("fieldset", className)} aria-describedby={described || undefined}>
      <legend className={big ? "big" : undefined}>{legend}</legend>
      {hint && <Hint id={hintId}>{hint}</Hint>}
      {errorId && <FieldError id={errorId} errors={errors} />}
      {children}
    </fieldset>
  );
}
