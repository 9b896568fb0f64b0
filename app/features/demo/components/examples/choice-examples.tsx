import { AmountPicker } from "~/ui/amount-picker";
import { CheckboxField } from "~/ui/checkbox-field";
import { CheckboxGroup } from "~/ui/checkbox-group";
import { ChoiceInput } from "~/ui/choice-input";
import { ErrorSummary } from "~/ui/error-summary";
import { plainField } from "~/ui/field-like";
import { Fieldset } from "~/ui/fieldset";
import { RadioGroup } from "~/ui/radio-group";
import { TextField } from "~/ui/text-field";
import { extremes, type ExampleGroup } from "./example";

const options = [
  { value: "pour", label: "Pour" },
  { value: "long", label: extremes.title, description: extremes.sentence },
  { value: "mot", label: extremes.unbroken, description: extremes.unbroken },
  { value: "ferme", label: "Trois projets déjà choisis", description: "Retirez-en un pour choisir celui-ci.", disabled: true },
];
const missing = ["Choisissez une réponse."];
const amounts = [1000, 2500, 5000, 10_000, extremes.million];
const wrongFields = [
  plainField({ name: "resume-titre", errors: ["Écrivez un titre, en cent lettres au plus."] }),
  plainField({ name: "resume-mot", errors: [extremes.unbroken] }),
];

export const choiceExamples: ExampleGroup = {
  slug: "choix",
  title: "Choix et formulaires",
  examples: [
    {
      parts: ["choice-input"],
      states: [
        { state: "Bouton rond seul", view: <ChoiceInput type="radio" name="seul" label="Oui" description={extremes.sentence} /> },
        { state: "Sans cadre", view: <ChoiceInput type="checkbox" name="sans-cadre" label="Rester connecté sur cet appareil" inline /> },
      ],
    },
    {
      parts: ["checkbox-field"],
      states: [
        { state: "Vide", view: <CheckboxField field={plainField({ name: "case" })} label={extremes.title} hint={extremes.sentence} /> },
        { state: "Cochée", view: <CheckboxField field={plainField({ name: "cochee", value: true })} label="J’ai lu et j’accepte" /> },
        { state: "En erreur, mot sans coupure", view: <CheckboxField field={plainField({ name: "case-erreur", errors: missing })} label={extremes.unbroken} /> },
      ],
    },
    {
      parts: ["radio-group"],
      states: [
        { state: "Liste, un choix fait", view: <RadioGroup field={plainField({ name: "liste", value: "long" })} legend="Votre vote" options={options} /> },
        { state: "En rangée, grande question", view: <RadioGroup field={plainField({ name: "rangee" })} legend={extremes.unbroken} hint={extremes.sentence} options={options.slice(0, 2)} row big /> },
        { state: "En erreur", view: <RadioGroup field={plainField({ name: "liste-erreur", errors: missing })} legend="Votre vote" options={options} /> },
      ],
    },
    {
      parts: ["checkbox-group"],
      states: [
        { state: "Plusieurs cochées", view: <CheckboxGroup field={plainField({ name: "cases", value: ["pour", "mot"] })} legend="Les présents" options={options} /> },
        { state: "En erreur", view: <CheckboxGroup field={plainField({ name: "cases-erreur", errors: missing })} legend="Les présents" options={options} row /> },
      ],
    },
    {
      parts: ["amount-picker"],
      states: [
        { state: "Un montant choisi", view: <AmountPicker field={plainField({ name: "don", value: "2500" })} freeField={plainField({ name: "libre" })} amounts={amounts} legend="Combien donnez-vous ?" hint="De 1 € à 1 000 000 €." /> },
        { state: "Montant libre trop bas", view: <AmountPicker field={plainField({ name: "don-bas" })} freeField={plainField({ name: "libre-bas", value: "0", errors: ["Écrivez un montant d’au moins 1 €."] })} amounts={amounts} legend="Combien donnez-vous ?" /> },
      ],
    },
    {
      parts: ["fieldset"],
      states: [
        { state: "Sous une question", view: <Fieldset legend={extremes.title} hint={extremes.sentence} hintId="aide-question"><TextField field={plainField({ name: "dans" })} label="Nom" autoComplete="off" /></Fieldset> },
        { state: "Grande, en erreur", view: <Fieldset legend={extremes.unbroken} big errors={missing} errorId="erreur-question"><TextField field={plainField({ name: "dans-erreur" })} label="Nom" autoComplete="off" /></Fieldset> },
      ],
    },
    {
      parts: ["error-summary"],
      states: [
        { state: "Deux champs et le formulaire", view: <><ErrorSummary fields={wrongFields} formErrors={["La page est ouverte depuis trop longtemps. Envoyez-la à nouveau."]} />{wrongFields.map((field) => <TextField key={field.id} field={field} label={`Champ ${field.name}`} autoComplete="off" />)}</> },
        { state: "Tout va bien : rien", view: <ErrorSummary fields={[plainField({ name: "bien" })]} /> },
      ],
    },
  ],
};
