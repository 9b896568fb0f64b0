import type { FieldMetadata } from "@conform-to/react";
import { Callout } from "~/ui/callout";
import { CheckboxField } from "~/ui/checkbox-field";
import { Fieldset } from "~/ui/fieldset";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import type { GiftForm } from "../donations.schemas";

type Fields = { [K in "email" | "name" | "address" | "anonymous" | "amountHidden" | "message"]: FieldMetadata<GiftForm[K], GiftForm> };

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
        <p className="hint">Votre nom et votre mot paraissent sur la page du projet. Le montant, jamais : le porteur du projet le lit seulement dans son relevé, à la date du don.</p>
        {mayPost && needsAddress !== false && (
          <Callout title="Avec une contrepartie envoyée par la poste">
            <p>Elle va à un nom, à une adresse, et son prix est public : ni votre nom ni le montant ne peuvent être cachés.</p>
          </Callout>
        )}
        <CheckboxField field={fields.anonymous} label="Cacher mon nom" hint="Au public et au porteur du projet. Seule l’équipe du label le lit, et la justice si elle le demande." />
        <CheckboxField
          field={fields.amountHidden}
          label="Cacher le montant"
          hint="Au porteur du projet aussi. Le compteur de la campagne est public : pour que personne ne fasse le rapprochement, votre nom et votre mot paraissent seulement à la fin."
        />
        <TextArea field={fields.message} label="Un mot pour l’équipe" optional rows={3} />
      </Fieldset>
    </>
  );
}
