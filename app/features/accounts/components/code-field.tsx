import type { FieldLike } from "~/ui/field-like";
import { TextField } from "~/ui/text-field";

type CodeFieldProps = { field: FieldLike; demoCode: string | null };

/** Conform's metadata is read name by name: it has nothing to spread. */
function filledIn({ id, name, errorId, descriptionId, errors, required }: FieldLike, value: string): FieldLike {
  return { key: value, id, name, errorId, descriptionId, errors, required, initialValue: value };
}

/** The six figures of the application; the demonstration shows them, for its people have no telephone. */
export function CodeField({ field, demoCode }: CodeFieldProps) {
  const hint = demoCode ? "La démonstration l’a rempli pour vous : cette personne fictive n’a pas de téléphone." : "Les six chiffres qui s’affichent en ce moment dans votre application.";
  return <TextField field={demoCode ? filledIn(field, demoCode) : field} label="Code de votre application" hint={hint} inputMode="numeric" autoComplete="one-time-code" spellCheck={false} />;
}
