import type { FieldLike } from "~/ui/field-like";
import { TextField } from "~/ui/text-field";

/** Due from the team, who corrects somebody else's words; free for the holder. */
export const ReasonField = ({ field, own }: { field: FieldLike; own: boolean }) => (
  <TextField field={field} label="Pourquoi cette correction" optional={own} hint="Ces mots restent avec la correction, par exemple « faute de frappe »." />
);
