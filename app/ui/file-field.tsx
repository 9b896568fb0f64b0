import { useState, type ChangeEvent, type ReactNode } from "react";
import { controlProps } from "./control-props";
import type { FieldLike } from "./field-like";
import { FieldFrame, type FieldProps } from "./field-frame";

type FileFieldProps = FieldProps & {
  accept?: string;
  multiple?: boolean;
  /** The most that one file may weigh: beyond, the browser says so at once instead of sending it for nothing. */
  megabytes?: number;
  /** What is already there, with its link: sending nothing keeps it. */
  current?: ReactNode;
};

const isTooHeavy = (input: HTMLInputElement, megabytes: number) => [...(input.files ?? [])].some(({ size }) => size > megabytes * 1024 * 1024);

/** Refuses a file that is too heavy as soon as it is chosen; the server decides the same without JavaScript. */
function useWeightCheck(megabytes: number | undefined) {
  const [refused, setRefused] = useState(false);
  const check = ({ currentTarget: input }: ChangeEvent<HTMLInputElement>) => {
    const tooHeavy = megabytes !== undefined && isTooHeavy(input, megabytes);
    if (tooHeavy) input.value = "";
    setRefused(tooHeavy);
  };
  return { check, errors: refused ? [`Ce fichier est trop lourd. La limite est de ${megabytes} Mo.`] : undefined };
}

/** The same field with these errors. Conform's fields are proxies: nothing of them is spread. */
const withErrors = ({ key, id, name, errorId, descriptionId, required }: FieldLike, errors: string[]): FieldLike => ({ key, id, name, errorId, descriptionId, required, errors });

/** Say formats and weight in the hint. The form needs encType="multipart/form-data". */
export function FileField({ field: given, label, hint, optional, className, accept, multiple, megabytes, current }: FileFieldProps) {
  const { check, errors } = useWeightCheck(megabytes);
  const field = errors ? withErrors(given, errors) : given;
  return (
    <FieldFrame {...{ field, label, hint, optional, className }}>
      {current && <div className="file-current">{current}</div>}
      <input key={field.key} className="input" type="file" accept={accept} multiple={multiple} onChange={check} {...controlProps(field, hint)} />
    </FieldFrame>
  );
}
