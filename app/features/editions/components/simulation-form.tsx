import { useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { CheckboxGroup } from "~/ui/checkbox-group";
import { ErrorSummary } from "~/ui/error-summary";
import { FileField } from "~/ui/file-field";
import { FormActions } from "~/ui/form-actions";
import { RadioGroup } from "~/ui/radio-group";
import { Select } from "~/ui/select";
import { TextField } from "~/ui/text-field";
import { formatEuros } from "~/lib/money";
import { countings, type Counting } from "../edition";
import { countingWords } from "../edition.fr";

export type SimulationFields = { past: string; file: File; envelope: string; rules: Counting[]; winnersCount: string; minVotes: string };
type SimulationFormProps = { result: SubmissionResult<string[]> | undefined; boxes: { editionId: string; name: string }[]; saved: Omit<SimulationFields, "file">; envelopeCents: number; megabytes: number };

const ways = countings.map((value) => ({ value, label: countingWords[value].label, description: countingWords[value].text }));

/** Ballots of the past, and the rules to try on them. */
export function SimulationForm({ result, boxes, saved, envelopeCents, megabytes }: SimulationFormProps) {
  const [form, fields] = useForm<SimulationFields>({ lastResult: result, defaultValue: saved });
  const { past, file, envelope, rules, winnersCount, minVotes } = fields;
  const envelopes = [{ value: "box", label: "Celle de ce vote-là" }, { value: "edition", label: `Celle de cette édition, ${formatEuros(envelopeCents)}` }];
  return (
    <Form method="post" encType="multipart/form-data" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
      <ErrorSummary fields={[past, file, envelope, rules, winnersCount, minVotes]} formErrors={form.errors}>Rien n’est perdu, sauf le fichier, à choisir de nouveau.</ErrorSummary>
      {boxes.length > 0 && <Select field={past} label="Un vote passé" optional placeholder="Aucun, j’envoie un fichier" options={boxes.map(({ editionId, name }) => ({ value: editionId, label: name }))} />}
      <FileField field={file} label="Ou un fichier .pb" optional accept=".pb,.txt,text/plain" megabytes={megabytes} hint={`Le format des budgets participatifs (Pabulib), ${megabytes} Mo au plus. Il est lu, compté, puis oublié.`} />
      <RadioGroup field={envelope} legend="L’enveloppe à partager" options={envelopes} />
      <CheckboxGroup field={rules} legend="Les règles à essayer" hint="Quatre au plus. Celle de l’édition est déjà cochée." options={ways} />
      <TextField field={winnersCount} label="Nombre de lauréats" inputMode="numeric" optional hint="Pour un nombre fixe de lauréats." />
      <TextField field={minVotes} label="Voix au moins" inputMode="numeric" optional hint="Pour « les plus choisies, avec un minimum de voix »." />
      <FormActions><Button>Compter avec ces règles</Button></FormActions>
    </Form>
  );
}
