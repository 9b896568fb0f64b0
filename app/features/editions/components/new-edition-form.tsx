import { useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import type { SubmissionResult } from "@conform-to/react";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { Select } from "~/ui/select";
import { TextField } from "~/ui/text-field";

type NewEditionFormProps = { result: SubmissionResult<string[]> | undefined; editions: { id: string; year: number; name: string }[]; nextYear: number };

/** A year, and what it begins from: the newest edition unless said. */
export function NewEditionForm({ result, editions, nextYear }: NewEditionFormProps) {
  const [form, fields] = useForm<{ year: string; copyFrom: string }>({ lastResult: result, defaultValue: { year: String(nextYear), copyFrom: editions[0]?.id ?? "" } });
  const options = [...editions.map(({ id, year, name }) => ({ value: id, label: `${year} : ${name}` })), { value: "", label: "Le calendrier et les règles habituels" }];
  return (
    <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
      <ErrorSummary fields={[fields.year, fields.copyFrom]} formErrors={form.errors} />
      <TextField field={fields.year} label="Année" inputMode="numeric" autoComplete="off" />
      {editions.length > 0 && (
        <Select field={fields.copyFrom} label="Commencer par une copie de" options={options} hint="Règles, catégories, grille du comité et calendrier, déplacé d’autant d’années. Tout se change ensuite." />
      )}
      <FormActions>
        <Button icon="plus">Créer l’édition</Button>
      </FormActions>
    </Form>
  );
}
