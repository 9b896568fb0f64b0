import type { FieldLike } from "~/ui/field-like";
import { RadioGroup } from "~/ui/radio-group";
import { TextField } from "~/ui/text-field";

const kinds = [
  { value: "numbers", label: "Des cases sont cochées" },
  { value: "blank", label: "Il est blanc", description: "Aucune case cochée, rien d’écrit." },
  { value: "void", label: "Il est nul", description: "Déchiré, signé, raturé, ou contraire aux règles." },
];
const absent = { value: "absent", label: "Ce papier n’existe pas", description: "Aucun bulletin de l’urne ne porte ce reçu." };

/** What a ballot shows. `mayBeAbsent`: for the third look. */
export function ReadingFields({ mark, numbers, mayBeAbsent }: { mark: FieldLike; numbers: FieldLike; mayBeAbsent?: boolean }) {
  return (
    <>
      <TextField field={numbers} label="Numéros cochés" hint="Séparés par une espace, par exemple 3 7 12. Laissez vide pour un bulletin blanc ou nul." inputMode="numeric" autoComplete="off" />
      <RadioGroup field={mark} legend="Ce bulletin" options={mayBeAbsent ? [...kinds, absent] : kinds} />
    </>
  );
}
