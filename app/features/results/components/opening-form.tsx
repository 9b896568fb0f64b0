import { useForm, type SubmissionResult } from "@conform-to/react";
import { Form, useNavigation } from "@remix-run/react";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { TextArea } from "~/ui/text-area";
import { shareFields, type ShareField } from "../results.schemas";

type OpeningFormProps = { threshold: number; lastResult: SubmissionResult<string[]> | undefined };

/** One share a field. What was typed comes back with an error: seventy characters are not typed twice. */
export function OpeningForm({ threshold, lastResult }: OpeningFormProps) {
  const [form, fields] = useForm<Record<ShareField, string>>({ lastResult });
  const names = shareFields.slice(0, threshold);
  return (
    <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate autoComplete="off">
      <ErrorSummary fields={names.map((name) => fields[name])} formErrors={form.errors} />
      {names.map((name, index) => (
        <TextArea key={name} field={fields[name]} label={`Part ${index + 1}`} hint={index === 0 ? "Quatorze groupes de cinq caractères, majuscules ou minuscules." : undefined} rows={3} autoComplete="off" />
      ))}
      <p>Le site joint les parts, vérifie qu’elles forment la clé, ouvre et compte tous les bulletins, puis efface la clé. Ni elle ni les parts ne sont gardées.</p>
      <FormActions>
        <Button variant="vote" icon="lock" busy={useNavigation().state !== "idle"} busyText="Ouverture et dépouillement…">Ouvrir l’urne</Button>
      </FormActions>
    </Form>
  );
}
