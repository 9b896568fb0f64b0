import "./grid-form.css";
import type { FieldMetadata, FormMetadata } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { DateField } from "~/ui/date-field";
import { ErrorSummary } from "~/ui/error-summary";
import { Fieldset } from "~/ui/fieldset";
import { FormActions } from "~/ui/form-actions";
import { Select } from "~/ui/select";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import type { GridForm as Fields } from "../grid-form";

type FormOf = FormMetadata<Fields>;
type CriterionField = FieldMetadata<Fields["criteria"][number], Fields>;
type QuestionField = FieldMetadata<Fields["criteria"][number]["questions"][number], Fields>;

const dues = [
  { value: "always", label: "Toujours demandée" },
  { value: "outside", label: "Si la commune est hors du territoire" },
  { value: "never", label: "Libre" },
];

const questionParts = (question: QuestionField) => {
  const { label, hint, minLength, due } = question.getFieldset();
  return [label, hint, minLength, due];
};

/** Every field that may be wrong, in the order of the page. */
const criterionParts = (criterion: CriterionField) => {
  const { title, purpose, questions, documentsAtLeast, documentExamples } = criterion.getFieldset();
  return [title, purpose, questions, ...questions.getFieldList().flatMap(questionParts), documentsAtLeast, documentExamples];
};

function QuestionFields({ question, place, remove }: { question: QuestionField; place: string; remove: Record<string, unknown> }) {
  const { key, label, hint, minLength, due } = question.getFieldset();
  return (
    <Fieldset legend={`Question ${place}`} className="grid-question">
      <input type="hidden" name={key.name} defaultValue={key.initialValue} />
      <TextArea field={label} label="La question" rows={2} />
      <TextArea field={hint} label="Ce qui aide à répondre" optional rows={2} />
      <div className="grid-question-end">
        <Select field={due} label="Quand" options={dues} />
        <TextField field={minLength} label="Caractères, au moins" type="number" inputMode="numeric" />
        <Button variant="ghost" small icon="trash" {...remove}>
          Retirer<span className="sr"> la question {place}</span>
        </Button>
      </div>
    </Fieldset>
  );
}

function CriterionFields({ criterion, number, form }: { criterion: CriterionField; number: number; form: FormOf }) {
  const { title, purpose, questions, documentsAtLeast, documentExamples } = criterion.getFieldset();
  return (
    <Fieldset legend={`Critère ${number}`} big errors={questions.errors} errorId={questions.errorId}>
      <TextField field={title} label="Son nom" autoComplete="off" />
      <TextField field={purpose} label="Ce que le comité se demande" autoComplete="off" />
      {questions.getFieldList().map((question, index) => (
        <QuestionFields key={question.key} question={question} place={`${number}.${index + 1}`} remove={form.remove.getButtonProps({ name: questions.name, index })} />
      ))}
      <div>
        <Button variant="ghost" small icon="plus" {...form.insert.getButtonProps({ name: questions.name, defaultValue: { key: "", label: "", hint: "", minLength: "40", due: "always" } })}>
          Ajouter une question<span className="sr"> au critère {number}</span>
        </Button>
      </div>
      <TextField field={documentsAtLeast} label="Documents demandés, au moins" type="number" inputMode="numeric" />
      <TextArea field={documentExamples} label="Exemples de preuves" hint="Un par ligne." rows={3} />
    </Fieldset>
  );
}

/** The next grid, written from the last one. Questions come and go by buttons of the form itself. */
export function GridForm({ form, fields }: { form: FormOf; fields: ReturnType<FormOf["getFieldset"]> }) {
  const criteria = fields.criteria.getFieldList();
  return (
    <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
      <ErrorSummary fields={[fields.effectiveOn, ...criteria.flatMap(criterionParts), fields.reason]} formErrors={form.errors}>
        Rien n’est perdu.
      </ErrorSummary>
      {/* Enter saves: a browser presses the first button of a form. */}
      <button type="submit" className="sr" tabIndex={-1} aria-hidden="true">
        Annoncer cette grille
      </button>
      <DateField field={fields.effectiveOn} label="À partir du" hint="Demain au plus tôt. Les demandes déjà ouvertes gardent leur grille." />
      {criteria.map((criterion, index) => (
        <CriterionFields key={criterion.key} criterion={criterion} number={index + 1} form={form} />
      ))}
      <TextArea field={fields.reason} label="Pourquoi ce changement ?" hint="Publié avec la grille." />
      <FormActions>
        <Button>Annoncer cette grille</Button>
      </FormActions>
    </Form>
  );
}
