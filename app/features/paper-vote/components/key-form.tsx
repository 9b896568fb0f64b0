import { useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { CheckboxField } from "~/ui/checkbox-field";
import { ErrorSummary } from "~/ui/error-summary";
import { plainField } from "~/ui/field-like";
import { FormActions } from "~/ui/form-actions";
import { Panel } from "~/ui/panel";
import { TextField } from "~/ui/text-field";
import type { ReadingForm } from "../paper.schemas";
import { ReadingFields } from "./reading-fields";
import { useNextOne } from "./use-next-one";

type LastResult = SubmissionResult<string[]> | undefined;

/** One ballot at a time, from the keyboard: receipt, numbers, Enter. */
export function KeyForm({ count, lastResult }: { count: number; lastResult: LastResult }) {
  const [form, { receipt, mark, numbers }] = useForm<ReadingForm>({ lastResult, defaultValue: { mark: "numbers" } });
  useNextOne(count, receipt.id);
  return (
    <Panel title={`Bulletin nº ${count + 1}`}>
      <Form method="post" action="?" className="form" id={form.id} onSubmit={form.onSubmit} noValidate autoComplete="off">
        <ErrorSummary fields={[receipt, numbers, mark]} formErrors={form.errors} />
        <TextField field={receipt} label="Reçu" hint="Imprimé à côté des cases. Les tirets et les majuscules sont facultatifs ; une lettre fausse est refusée." autoComplete="off" autoCapitalize="characters" spellCheck={false} />
        <ReadingFields mark={mark} numbers={numbers} />
        <FormActions><Button>Enregistrer ce bulletin</Button></FormActions>
      </Form>
    </Panel>
  );
}

/** The other one may be finished already, or not: nothing is said of it. */
export function FinishForm({ count, marks, errors }: { count: number; marks: number; errors: string[] | undefined }) {
  const sure = plainField({ name: "sure", errors });
  return (
    <Panel title="Quand la pile est finie">
      <Form method="post" action="?terminer" className="form">
        <p>Vous avez saisi {count} {count > 1 ? "bulletins" : "bulletin"} pour {marks} {marks > 1 ? "personnes émargées" : "personne émargée"}. {count < marks && "S’il en manque vraiment, c’est que quelqu’un est parti avec le sien."}</p>
        <CheckboxField field={sure} label="J’ai saisi tous les bulletins de l’urne" hint="Ensuite, votre saisie ne change plus." />
        <FormActions><Button variant="ghost">Terminer ma saisie</Button></FormActions>
      </Form>
    </Panel>
  );
}
