import { useForm, type FieldMetadata, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { Fieldset } from "~/ui/fieldset";
import { FormActions } from "~/ui/form-actions";
import { MoneyField } from "~/ui/money-field";
import { Row } from "~/ui/row";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import type { CategoriesFields } from "../forms";

type Line = FieldMetadata<CategoriesFields["categories"][number], CategoriesFields>;

const partsOf = (line: Line) => {
  const { name, explanation, floor, cap } = line.getFieldset();
  return [name, explanation, floor, cap];
};

function CategoryFields({ line, number, remove }: { line: Line; number: number; remove: Record<string, unknown> }) {
  const { id, name, explanation, floor, cap } = line.getFieldset();
  return (
    <Fieldset legend={`Catégorie ${number}`} big>
      <input type="hidden" name={id.name} defaultValue={id.initialValue} />
      <TextField field={name} label="Son nom" autoComplete="off" />
      <TextArea field={explanation} label="Pour quelles initiatives" rows={2} optional />
      <Row>
        <MoneyField field={floor} label="Minimum" />
        <MoneyField field={cap} label="Maximum" />
      </Row>
      <div>
        <Button variant="ghost" small icon="trash" {...remove}>Retirer<span className="sr"> la catégorie {number}</span></Button>
      </div>
    </Fieldset>
  );
}

/** Lines come and go by buttons of the form itself: with or without JavaScript. */
export function CategoriesForm({ result, saved }: { result: SubmissionResult<string[]> | undefined; saved: CategoriesFields }) {
  const [form, fields] = useForm<CategoriesFields>({ lastResult: result, defaultValue: saved });
  const lines = fields.categories.getFieldList();
  return (
    <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
      <ErrorSummary fields={[fields.categories, ...lines.flatMap(partsOf)]} formErrors={form.errors}>Rien n’est perdu.</ErrorSummary>
      {/* Enter saves: a browser presses the first button of a form. */}
      <button type="submit" className="sr" tabIndex={-1} aria-hidden="true">Enregistrer</button>
      {lines.map((line, index) => <CategoryFields key={line.key} line={line} number={index + 1} remove={form.remove.getButtonProps({ name: fields.categories.name, index })} />)}
      <div>
        <Button variant="ghost" small icon="plus" {...form.insert.getButtonProps({ name: fields.categories.name })}>Ajouter une catégorie</Button>
      </div>
      <FormActions><Button>Enregistrer les catégories</Button></FormActions>
    </Form>
  );
}
