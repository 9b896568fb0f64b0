/** What a field needs to know of itself. Conform's FieldMetadata fits; so does `plainField()`. */
export type FieldLike = {
  key?: string | undefined;
  id: string;
  name: string;
  errorId: string;
  descriptionId: string;
  errors?: string[] | undefined;
  initialValue?: unknown;
  required?: boolean | undefined;
  minLength?: number | undefined;
  maxLength?: number | undefined;
};

type PlainField = {
  name: string;
  value?: unknown;
  errors?: string[] | undefined;
  required?: boolean;
  prefix?: string;
};

/** For a form that needs no form library. */
export function plainField({ name, value, errors, required, prefix = "champ" }: PlainField): FieldLike {
  const id = `${prefix}-${name}`;
  return {
    id,
    name,
    errors,
    required,
    initialValue: value,
    errorId: `${id}-erreur`,
    descriptionId: `${id}-aide`,
  };
}

export const hasErrors = (field: FieldLike): boolean => (field.errors?.length ?? 0) > 0;

/** What the page was rendered with: a form sent without JavaScript comes back filled in. */
export function initialText({ initialValue }: FieldLike): string | undefined {
  if (typeof initialValue === "string") return initialValue;
  if (typeof initialValue === "number" || typeof initialValue === "bigint") return String(initialValue);
  return initialValue instanceof Date ? initialValue.toISOString() : undefined;
}

const ticked = (value: unknown): boolean => value === true || value === "on" || value === "true";

export const isTicked = ({ initialValue }: FieldLike, value?: string): boolean => {
  if (value === undefined) return ticked(initialValue);
  if (Array.isArray(initialValue)) return initialValue.map(String).includes(value);
  return initialValue !== undefined && initialValue !== null && String(initialValue) === value;
};
