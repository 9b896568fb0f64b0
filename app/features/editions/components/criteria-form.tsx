import { useForm, type FieldMetadata, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { Fieldset } from "~/ui/fieldset";
import { FormActions } from "~/ui/form-actions";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import type { CriteriaFields } from "../forms";

type Line = FieldMetadata<CriteriaFields["criteria"][number], CriteriaFields>;

function CriterionFields({ line, number, remove }: { line: Line; number: number; remove: Record<string, unknown> }) {
  const { id, title, question } = line.getFieldset();
  return (
    <Fieldset legend={`Critère ${number}`} big>
      <input type="hidden" name={id.name} defaultValue={id.initialValue} />
      <TextField field={title} label="Son nom" autoComplete="off" />
      <TextArea field={question} label="La question que le comité se pose" rows={2} />
      <div>
        <Button variant="ghost" small icon="trash" {...remove}>Retirer<span className="sr"> le critère {number}</span></Button>
      </div>
    </Fieldset>
  );
}

/** The grid by which the committee looks at every initiative of the edition. */
export function CriteriaForm({ result, saved }: { result: SubmissionResult<string[]> | undefined; saved: CriteriaFields }) {
  const [form, fields] = useForm<CriteriaFields>({ lastResult: result, defaultValue: saved });
  const lines = fields.criteria.getFieldList();
  const wrong = lines.flatMap((line) => [line.getFieldset().title, line.getFieldset().question]);
  return (
    <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
      <ErrorSummary fields={[fields.criteria, ...wrong]} formErrors={form.errors}>Rien n’est perdu.</ErrorSummary>
      {/* Enter saves: a browser presses the first button of a form. */}
      <button type="submit" className="sr" tabIndex={-1} aria-hidden="true">Enregistrer</button>
      {lines.map((line, index) => <CriterionFields key={line.key} line={line} number={index + 1} remove={form.remove.getButtonProps({ name: fields.criteria.name, index })} />)}
      <div>
        <Button variant="ghost" small icon="plus" {...form.insert.getButtonProps({ name: fields.criteria.name })}>Ajouter un critère</Button>
      </div>
      <FormActions><Button>Enregistrer la grille</Button></FormActions>
    </Form>
  );
}
