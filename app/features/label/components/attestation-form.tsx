import { useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { RadioGroup } from "~/ui/radio-group";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import { attestationRelations } from "../attestation";

type Fields = Record<"answer" | "relation" | "statement" | "signatory", string>;

const answers = [
  { value: "given", label: "Nous attestons ce projet", description: "Votre attestation sera lue par le comité, avec votre nom et la date." },
  { value: "declined", label: "Nous ne pouvons pas l’attester", description: "Le porteur du projet en sera prévenu." },
];
const relations = Object.entries(attestationRelations).map(([value, { label, description }]) => ({ value, label, description }));

/** The partner's answer, the same by link and on its own page. */
export function AttestationForm({ lastResult }: { lastResult: SubmissionResult<string[]> | undefined }) {
  const [form, { answer, relation, statement, signatory }] = useForm<Fields>({ lastResult });
  return (
    <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
      <ErrorSummary fields={[answer, relation, statement, signatory]} formErrors={form.errors} />
      <RadioGroup field={answer} legend="Votre réponse" options={answers} />
      <RadioGroup field={relation} legend="Ce qui vous lie au projet" hint="Si vous attestez." options={relations} />
      <TextArea field={statement} label="En quelques phrases" hint="Depuis quand vous connaissez le projet, ce que vous en savez, ce que vous faites pour lui ; ou pourquoi vous déclinez." />
      <TextField field={signatory} label="Signé" hint="Prénom, nom et fonction." autoComplete="name" />
      <FormActions>
        <Button>Envoyer ma réponse</Button>
      </FormActions>
    </Form>
  );
}
