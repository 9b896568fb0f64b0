import type { FieldMetadata } from "@conform-to/react";
import { formatEuros } from "~/lib/money";
import { DateField } from "~/ui/date-field";
import { Fieldset } from "~/ui/fieldset";
import { TextField } from "~/ui/text-field";
import type { GiftForm } from "../donations.schemas";

type Names = "familyName" | "givenNames" | "birthDate" | "birthPlace";
type IdentityFieldsProps = { fields: { [K in Names]: FieldMetadata<GiftForm[K], GiftForm> }; fromCents: number };

/** Who gives much; on the page for everybody, since nothing computes the total without JavaScript. */
export const IdentityFields = ({ fields: { familyName, givenNames, birthDate, birthPlace }, fromCents }: IdentityFieldsProps) => (
  <Fieldset
    big
    legend={`Pour un don de ${formatEuros(fromCents)} ou plus`}
    hint="La loi nous demande alors qui vous êtes. Seules les personnes chargées de la vigilance le lisent, jamais le porteur du projet. En dessous, laissez vide."
    hintId="identity-hint"
  >
    <TextField field={familyName} label="Nom de naissance" optional autoComplete="family-name" />
    <TextField field={givenNames} label="Prénoms" optional autoComplete="given-name" hint="Tous, dans l’ordre de l’état civil." />
    <DateField field={birthDate} label="Date de naissance" optional autoComplete="bday" />
    <TextField field={birthPlace} label="Lieu de naissance" optional hint="Commune, et pays si ce n’est pas la France." />
  </Fieldset>
);
