import type { FieldLike } from "~/ui/field-like";
import { CheckboxField } from "~/ui/checkbox-field";
import { Fieldset } from "~/ui/fieldset";
import { TextField } from "~/ui/text-field";
import "./voters.css";

export type IdentityFieldNames = "familyName" | "firstName" | "birthDay" | "birthMonth" | "birthYear" | "commune" | "sworn";
type IdentityFieldsProps = { fields: Record<IdentityFieldNames, FieldLike>; minAge: number; /** « du Pas-de-Calais », « de trois communes ». */ where: string };

/** Written as on an identity card, in three boxes for the date: no calendar to leaf through for eighty years. */
export function IdentityFields({ fields, minAge, where }: IdentityFieldsProps) {
  const { familyName, firstName, birthDay, birthMonth, birthYear, commune, sworn } = fields;
  return (
    <>
      <TextField field={familyName} label="Nom de famille" hint="Celui de votre naissance, comme sur la carte d’identité." autoComplete="family-name" spellCheck={false} />
      <TextField field={firstName} label="Premier prénom" hint="Un seul prénom. S’il est composé, écrivez-le en entier, comme Jean-Pierre." autoComplete="given-name" spellCheck={false} />
      <Fieldset legend="Date de naissance" hint="Par exemple 17 5 1980." className="birth">
        <div className="birth-boxes">
          <TextField field={birthDay} label="Jour" inputMode="numeric" autoComplete="bday-day" />
          <TextField field={birthMonth} label="Mois" inputMode="numeric" autoComplete="bday-month" />
          <TextField field={birthYear} label="Année" inputMode="numeric" autoComplete="bday-year" />
        </div>
      </Fieldset>
      <TextField field={commune} label="Commune où vous habitez" hint="Son nom ou son code postal, par exemple 62400 Béthune." autoComplete="address-level2" />
      <CheckboxField field={sworn} label={`Je le jure\u00a0: c’est bien moi, j’ai au moins ${minAge}\u00a0ans, j’habite une commune ${where}, et je ne vote qu’une fois.`} hint="C’est une déclaration sur l’honneur. Voter à la place d’un autre est une fraude." />
    </>
  );
}
