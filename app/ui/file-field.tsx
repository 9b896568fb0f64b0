import type { ReactNode } from "react";
import { controlProps } from "./control-props";
import { FieldFrame, type FieldProps } from "./field-frame";

type FileFieldProps = FieldProps & {
  accept?: string;
  multiple?: boolean;
  /** What is already there, with its link: sending nothing keeps it. */
  current?: ReactNode;
};

/** Say formats and weight in the hint. The form needs encType="multipart/form-data". */
export function FileField({
  field,
  label,
  hint,
  optional,
  className,
  accept,
  multiple,
  current,
}: FileFieldProps) {
  return (
    <FieldFrame {...{ field, label, hint, optional, className }}>
      {current && <div className="file-current">{current}</div>}
      <input
        key={field.key}
        className="input"
        type="file"
        accept={accept}
        multiple={multiple}
        {...controlProps(field, hint)}
      />
    </FieldFrame>
  );
}
