import { controlProps } from "./control-props";
import { FieldFrame, type FieldProps } from "./field-frame";
import { initialText } from "./field-like";
import type { Option } from "./option";

type SelectProps = FieldProps & {
  options: Option[];
  /** First, empty line. */
  placeholder?: string;
  autoComplete?: string;
};

export function Select(props: SelectProps) {
  const { field, label, hint, optional, className, options, placeholder, autoComplete } = props;
  return (
    <FieldFrame {...{ field, label, hint, optional, className }}>
      <select
        key={field.key}
        className="input"
        defaultValue={initialText(field) ?? ""}
        autoComplete={autoComplete}
        {...controlProps(field, hint)}
      >
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
