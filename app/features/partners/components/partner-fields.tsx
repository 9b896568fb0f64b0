import type { FieldLike } from "~/ui/field-like";
import { themes } from "~/features/territory/themes";
import { CheckboxField } from "~/ui/checkbox-field";
import { CheckboxGroup } from "~/ui/checkbox-group";
import { Select } from "~/ui/select";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import { situations } from "../partner";
import { kindWords, servedSituations } from "../partner.fr";

export type OwnField = "summary" | "contactEmail" | "phone" | "website" | "address" | "opening" | "themes" | "situations";
export type TeamField = OwnField | "name" | "kind" | "email" | "departement" | "epcis" | "communes";
type Fields<F extends string> = Record<F, FieldLike>;

/** A list stays a list, whatever Conform makes of one ticked box. */
export type PartnerForm<F extends string> = Record<Exclude<F, "themes" | "situations" | "epcis">, string> & { [K in Extract<F, "themes" | "situations" | "epcis">]: string[] };

const needs = Object.entries(themes).map(([value, label]) => ({ value, label }));
const moments = situations.map((value) => ({ value, label: servedSituations[value] }));
const kinds = Object.entries(kindWords).map(([value, label]) => ({ value, label }));

/** What it does and how to reach it: the partner's own people may write these too. */
export function OwnPartnerFields({ fields }: { fields: Fields<OwnField> }) {
  return (
    <>
      <TextArea field={fields.summary} label="Ce que fait le partenaire" hint="En quelques phrases, pour une personne qui ne le connaît pas." rows={4} />
      <CheckboxGroup field={fields.situations} legend="À quel moment il aide" options={moments} row />
      <CheckboxGroup field={fields.themes} legend="Les besoins locaux qu’il aide en particulier" hint="Aucune case cochée : il aide tous les besoins." options={needs} row />
      <TextField field={fields.contactEmail} label="Adresse e-mail publique" type="email" optional autoComplete="off" />
      <TextField field={fields.phone} label="Téléphone" type="tel" optional autoComplete="off" hint="Par exemple 03 21 00 00 00." />
      <TextField field={fields.website} label="Site" type="url" optional autoComplete="off" />
      <TextField field={fields.address} label="Adresse" optional autoComplete="off" />
      <TextArea field={fields.opening} label="Rendez-vous et permanences" optional rows={2} hint="Par exemple « Permanence le jeudi matin à Béthune, sur rendez-vous »." />
    </>
  );
}

type PartnerFieldsProps = { fields: Fields<TeamField>; epcis: { value: string; label: string }[]; ofName: string };

/** Every field of the directory, for the team. */
export function PartnerFields({ fields, epcis, ofName }: PartnerFieldsProps) {
  return (
    <>
      <TextField field={fields.name} label="Nom du partenaire" autoComplete="off" />
      <Select field={fields.kind} label="Nature" options={kinds} placeholder="Choisir" />
      <TextField field={fields.email} label="Adresse des demandes d’attestation" type="email" autoComplete="off" hint="Elle n’est pas publiée. Les demandes d’attestation y partent." />
      <OwnPartnerFields fields={fields} />
      <CheckboxField field={fields.departement} label={`Il intervient dans tout le département ${ofName}`} />
      <CheckboxGroup field={fields.epcis} legend="Ou dans ces intercommunalités" options={epcis} row />
      <TextArea field={fields.communes} label="Ou dans ces communes" optional rows={3} hint="Une par ligne, par exemple « 62400 Béthune »." />
    </>
  );
}

export const ownFieldNames = ["summary", "situations", "themes", "contactEmail", "phone", "website", "address", "opening"] as const satisfies OwnField[];
export const teamFieldNames = ["name", "kind", "email", ...ownFieldNames, "departement", "epcis", "communes"] as const satisfies TeamField[];
