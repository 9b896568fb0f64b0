import { useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { formatDateTime } from "~/lib/dates";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { LinedList } from "~/ui/lined-list";
import { RadioGroup } from "~/ui/radio-group";
import { Row } from "~/ui/row";
import { Select } from "~/ui/select";
import { TextArea } from "~/ui/text-area";
import { riskLevels } from "../vigilance.fr";
import { RiskTag } from "./risk-files";

type Note = { id: string; level: keyof typeof riskLevels; text: string; writtenAt: Date; by: string; projectName: string | null };

export const RiskNotes = ({ notes }: { notes: readonly Note[] }) =>
  notes.length === 0 ? (
    <p className="muted">Rien n’est noté. Une première appréciation du risque s’écrit avant la mise en ligne.</p>
  ) : (
    <LinedList>
      {notes.map(({ id, level, text, writtenAt, by, projectName }) => (
        <li key={id}>
          <Row>
            <RiskTag level={level} />
            <span className="muted">
              {formatDateTime(writtenAt)}, par {by}
              {projectName && `, sur « ${projectName} »`}
            </span>
          </Row>
          <p>{text}</p>
        </li>
      ))}
    </LinedList>
  );

type RiskNoteFormProps = { projects: readonly { id: string; name: string }[]; lastResult: SubmissionResult<string[]> | undefined };

const levels = Object.entries(riskLevels).map(([value, { label }]) => ({ value, label }));

export function RiskNoteForm({ projects, lastResult }: RiskNoteFormProps) {
  const [form, fields] = useForm<{ level: string; projectId: string; text: string }>({ lastResult });
  return (
    <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
      <ErrorSummary fields={[fields.level, fields.projectId, fields.text]} formErrors={form.errors}>Rien n’est perdu.</ErrorSummary>
      <RadioGroup field={fields.level} legend="Niveau de risque" options={levels} row />
      <Select field={fields.projectId} label="Projet" optional placeholder="Toute la structure" options={projects.map(({ id, name }) => ({ value: id, label: name }))} />
      <TextArea field={fields.text} label="Note" rows={5} hint="Des faits, leur source, ce qui reste à vérifier. Une note ne se modifie pas : la suivante la complète." />
      <FormActions>
        <Button>Ajouter cette note</Button>
      </FormActions>
    </Form>
  );
}
