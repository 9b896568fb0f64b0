import type { FieldMetadata } from "@conform-to/react";
import { CheckboxField } from "~/ui/checkbox-field";
import { Fieldset } from "~/ui/fieldset";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import type { GiftForm } from "../donations.schemas";

type Fields = { [K in "email" | "name" | "address" | "anonymous" | "message"]: FieldMetadata<GiftForm[K], GiftForm> };

type DonorFieldsProps = {
  fields: Fields;
  /** Some reward of this campaign travels by post. */
  mayPost: boolean;
  /** The basket needs an address; null while the page does not know (without JavaScript). */
  needsAddress: boolean | null;
};

/** Who gives, where the parcel goes, and what the others will see. */
export function DonorFields({ fields, mayPost, needsAddress }: DonorFieldsProps) {
  return (
    <>
      <Fieldset big legend="Vous">
        <TextField field={fields.email} label="Adresse e-mail" type="email" autoComplete="email" hint="Votre confirmation de don y arrive. Aucun compte à créer." />
        <TextField field={fields.name} label="Votre nom" optional={needsAddress !== true} autoComplete="name" />
        {mayPost && needsAddress !== false && (
          <TextArea
            field={fields.address}
            label="Adresse postale"
            rows={3}
            autoComplete="street-address"
            hint="Seulement pour une contrepartie envoyée par la poste. Le porteur du projet la reçoit, avec votre nom."
          />
        )}
      </Fieldset>
      <Fieldset big legend="Ce que les autres verront">
        <p className="hint">Votre nom et votre message paraissent sur la page du projet. Le montant, jamais.</p>
        <CheckboxField
          field={fields.anonymous}
          label="Cacher mon nom"
          hint={mayPost ? "Partout, y compris pour le porteur du projet, sauf s’il doit vous envoyer une contrepartie." : "Partout, y compris pour le porteur du projet."}
        />
        <TextArea field={fields.message} label="Un mot pour l’équipe" optional rows={3} />
      </Fieldset>
    </>
  );
}
