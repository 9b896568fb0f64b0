import { controlProps } from "./control-props";
import { FieldFrame, type FieldProps } from "./field-frame";
import { initialText } from "./field-like";

type DateFieldProps = FieldProps & { min?: string; max?: string; autoComplete?: string };

/** The browser's own calendar; the value is always YYYY-MM-DD. */
export function DateField({ field, label, hint, optional, className, ...rest }: DateFieldProps) {
  return (
    <FieldFrame {...{ field, label, hint, optional, className }}>
      <input
        key={field.key}
        className="input"
        type="date"
        defaultValue={initialText(field)?.slice(0, 10)}
        {...controlProps(field, hint)}
        {...rest}
      />
    </FieldFrame>
  );
}
