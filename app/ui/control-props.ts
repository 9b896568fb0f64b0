import { hasErrors, type FieldLike } from "./field-like";

/** The sentences that a control is described by: its hint, then its error. */
export const describedBy = (field: FieldLike, hint: unknown): string | undefined =>
  [hint && field.descriptionId, hasErrors(field) && field.errorId].filter(Boolean).join(" ") || undefined;

/** Identity, state and description of one control. */
export const controlProps = (field: FieldLike, hint: unknown) => ({
  id: field.id,
  name: field.name,
  required: field.required,
  "aria-invalid": hasErrors(field) || undefined,
  "aria-describedby": describedBy(field, hint),
});
