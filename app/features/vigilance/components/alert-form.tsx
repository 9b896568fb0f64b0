import { useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { RadioGroup } from "~/ui/radio-group";
import { TextArea } from "~/ui/text-area";
import { nextStates, type AlertStatus } from "../alert";

type AlertFormProps = { status: AlertStatus; lastResult: SubmissionResult<string[]> | undefined };

const choices = {
  reviewed: { value: "reviewed", label: "Je l’examine", description: "J’ai commencé : appeler, demander, vérifier." },
  closed: { value: "closed", label: "Je la clos", description: "Il n’y a plus rien à faire, et voici pourquoi." },
};

/** What becomes of the alert, and why. */
export function AlertForm({ status, lastResult }: AlertFormProps) {
  const [form, fields] = useForm<{ status: string; reason: string }>({ lastResult });
  const options = nextStates(status).flatMap((next) => (next === "open" ? [] : [choices[next]]));
  return (
    <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
      <ErrorSummary fields={[fields.status, fields.reason]} formErrors={form.errors}>Rien n’est perdu.</ErrorSummary>
      <RadioGroup field={fields.status} legend="Que devient cette alerte ?" options={options} />
      <TextArea field={fields.reason} label="Pourquoi" hint="Ce qui a été vérifié, auprès de qui. Gardé avec l’alerte." rows={4} />
      <FormActions>
        <Button>Enregistrer</Button>
      </FormActions>
    </Form>
  );
}
