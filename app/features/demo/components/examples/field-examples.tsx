import { CopyField } from "~/ui/copy-field";
import { DateField } from "~/ui/date-field";
import { FieldError } from "~/ui/field-error";
import { FieldFrame } from "~/ui/field-frame";
import { plainField, type FieldLike } from "~/ui/field-like";
import { FileField } from "~/ui/file-field";
import { Hint } from "~/ui/hint";
import { MoneyField } from "~/ui/money-field";
import { Select } from "~/ui/select";
import { Stack } from "~/ui/stack";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import { TextLink } from "~/ui/text-link";
import type { ReactNode } from "react";
import { extremes, type Example, type ExampleGroup } from "./example";

type Shape = { field: FieldLike; label: string; hint?: string; optional?: boolean };

const wrong = ["Écrivez un montant d’au moins 25 €, par exemple 32,50."];

/** The states that every field has. */
function statesOf(name: string, value: string, draw: (shape: Shape) => ReactNode): Example["states"] {
  const field = (suffix: string, more: object = {}) => plainField({ name: `${name}-${suffix}`, ...more });
  return [
    { state: "Vide", view: draw({ field: field("vide"), label: "Nom de votre structure" }) },
    { state: "Rempli, avec aide", view: draw({ field: field("rempli", { value }), label: "Nom de votre structure", hint: "Tel qu’il figure au répertoire des entreprises." }) },
    { state: "Facultatif, nom long", view: draw({ field: field("facultatif", { value: extremes.unbroken }), label: extremes.title, optional: true }) },
    { state: "En erreur", view: draw({ field: field("erreur", { value, errors: [...wrong, extremes.unbroken] }), label: extremes.unbroken, hint: extremes.sentence }) },
  ];
}

const options = [
  { value: "", label: "Choisissez" },
  { value: "bethune", label: extremes.place },
  { value: "mot", label: extremes.unbroken },
];

export const fieldExamples: ExampleGroup = {
  slug: "champs",
  title: "Champs",
  examples: [
    { parts: ["text-field"], states: statesOf("texte", extremes.organisation, (shape) => <TextField {...shape} autoComplete="off" />) },
    { parts: ["text-area"], states: statesOf("long", extremes.sentence, (shape) => <TextArea {...shape} />) },
    { parts: ["select"], states: statesOf("choix", "bethune", (shape) => <Select {...shape} options={options} />) },
    { parts: ["money-field"], states: statesOf("somme", "1 000 000,00", (shape) => <MoneyField {...shape} />) },
    { parts: ["date-field"], states: statesOf("jour", "2026-12-31", (shape) => <DateField {...shape} />) },
    {
      parts: ["copy-field"],
      states: [
        { state: "Une ligne", view: <CopyField id="copie-ligne" label="Adresse courte" value="https://propulsons.example.org/p/k7m2px" /> },
        { state: "Plusieurs lignes, mot sans fin", view: <CopyField id="copie-code" label="Code de l’encart" value={extremes.unbroken.repeat(3)} rows={3} hint={extremes.sentence} /> },
      ],
    },
    {
      parts: ["file-field"],
      states: statesOf("fichier", "", (shape) => (
        <FileField {...shape} current={shape.hint && <TextLink to="/documents/exemple">{extremes.unbroken}.pdf</TextLink>} />
      )),
    },
    {
      parts: ["field-frame", "hint", "field-error"],
      states: [
        { state: "Un contrôle à soi dans son cadre", view: <FieldFrame field={plainField({ name: "cadre" })} label="Durée, en jours"><input className="input" type="number" id="champ-cadre" name="cadre" /></FieldFrame> },
        { state: "Aide et erreur seules", view: <Stack><Hint>{extremes.unbroken}</Hint><FieldError id="erreur-seule" errors={wrong} /></Stack> },
      ],
    },
  ],
};
