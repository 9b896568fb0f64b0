import type { InputHTMLAttributes } from "react";
import { controlProps } from "./control-props";
import { FieldFrame, type FieldProps } from "./field-frame";
import { initialText } from "./field-like";

type InputRest = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  "autoComplete" | "inputMode" | "placeholder" | "spellCheck" | "autoCapitalize" | "list"
>;

export type TextFieldProps = FieldProps &
  InputRest & { type?: "text" | "email" | "tel" | "url" | "search" | "password" | "number" };

export function TextField({
  field,
  label,
  hint,
  optional,
  className,
  type = "text",
  ...rest
}: TextFieldProps) {
  return (
    <FieldFrame {...{ field, label, hint, optional, className }}>
      <input
        key={field.key}
        className="input"
        type={type}
        defaultValue={type === "password" ? undefined : initialText(field)}
        maxLength={field.maxLength}
        {...controlProps(field, hint)}
        {...rest}
      />
    </FieldFrame>
  );
}
