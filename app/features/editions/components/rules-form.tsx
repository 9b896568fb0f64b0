import { useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { CheckboxField } from "~/ui/checkbox-field";
import { ErrorSummary } from "~/ui/error-summary";
import { Fieldset } from "~/ui/fieldset";
import { FormActions } from "~/ui/form-actions";
import { MoneyField } from "~/ui/money-field";
import { RadioGroup } from "~/ui/radio-group";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import { countings } from "../edition";
import { countingWords } from "../edition.fr";
import type { RulesFields } from "../forms";

const ways = countings.map((value) => ({ value, label: countingWords[value].label, description: countingWords[value].text }));
const forms = [
  { value: "approval", label: "Choix libres", description: "On coche ses initiatives, quel que soit leur montant." },
  { value: "knapsack", label: "Sac à remplir", description: "Ce que l’on coche ne dépasse pas l’enveloppe." },
];

type RulesFormProps = { result: SubmissionResult<string[]> | undefined; saved: RulesFields };

/** Everything the vote and its count depend on. */
export function RulesForm({ result, saved }: RulesFormProps) {
  const [form, fields] = useForm<RulesFields>({ lastResult: result, defaultValue: saved });
  const { name, envelope, counting, step, winnersCount, minVotes, ballotForm, minChoices, maxChoices, blankAllowed, minAge, votersPerMailbox, communes } = fields;
  return (
    <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
      <ErrorSummary fields={[name, envelope, counting, step, winnersCount, minVotes, ballotForm, minChoices, maxChoices, blankAllowed, minAge, votersPerMailbox, communes]} formErrors={form.errors}>Rien n’est perdu.</ErrorSummary>
      <TextField field={name} label="Nom de l’édition" autoComplete="off" />
      <MoneyField field={envelope} label="Enveloppe" hint="Ce que l’édition partage. Exemple&nbsp;: 352&nbsp;000" />
      <Fieldset legend="Le comptage" big>
        <RadioGroup field={counting} legend="Comment on compte" options={ways} />
        <MoneyField field={step} label="Pas du barème" hint="Au-dessus du minimum, les montants montent par pas entiers. Ne sert qu’au barème." />
        <TextField field={winnersCount} label="Nombre de lauréats" inputMode="numeric" optional hint="Pour un nombre fixe de lauréats." />
        <TextField field={minVotes} label="Voix au moins" inputMode="numeric" optional hint="Pour « les plus choisies, avec un minimum de voix »." />
      </Fieldset>
      <Fieldset legend="Le bulletin" big>
        <RadioGroup field={ballotForm} legend="Forme du bulletin" options={forms} />
        <TextField field={minChoices} label="Choix au moins" inputMode="numeric" />
        <TextField field={maxChoices} label="Choix au plus" inputMode="numeric" />
        <CheckboxField field={blankAllowed} label="Le vote blanc est possible" />
      </Fieldset>
      <Fieldset legend="Les votants" big>
        <TextField field={minAge} label="Âge minimum" inputMode="numeric" hint="11 ans d’habitude." />
        <TextField field={votersPerMailbox} label="Personnes par adresse e-mail" inputMode="numeric" hint="Une seule d’habitude ; plus pour que des parents et leurs enfants partagent une adresse." />
        <TextArea field={communes} label="Communes qui votent" rows={4} optional hint="Une par ligne, par exemple « 62400 Béthune ». Rien&nbsp;: tout le territoire." />
      </Fieldset>
      <FormActions>
        <Button>Enregistrer les règles</Button>
      </FormActions>
    </Form>
  );
}
