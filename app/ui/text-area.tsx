import { controlProps } from "./control-props";
import { FieldFrame, type FieldProps } from "./field-frame";
import { initialText } from "./field-like";

type TextAreaProps = FieldProps & { rows?: number; autoComplete?: string };

export function TextArea({ field, label, hint, optional, className, rows = 4, autoComplete }: TextAreaProps) {
  return (
    <FieldFrame {...{ field, label, hint, optional, className }}>
      <textarea
        key={field.key}
        className="textarea"
        rows={rows}
        defaultValue={initialText(field)}
        maxLength={field.maxLength}
        autoComplete={autoComplete}
        {...controlProps(field, hint)}
      />
    </FieldFrame>
  );
}
