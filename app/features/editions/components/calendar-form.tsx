import { useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { DateField } from "~/ui/date-field";
import { ErrorSummary } from "~/ui/error-summary";
import { Fieldset } from "~/ui/fieldset";
import { FormActions } from "~/ui/form-actions";
import { Row } from "~/ui/row";
import { phaseKinds } from "../edition";
import { phaseWords } from "../edition.fr";
import type { CalendarFields } from "../forms";

/** First and last day of each part of the year; a part without days does not take place. */
export function CalendarForm({ result, saved }: { result: SubmissionResult<string[]> | undefined; saved: CalendarFields }) {
  const [form, fields] = useForm<CalendarFields>({ lastResult: result, defaultValue: saved });
  // Fields are made when they are asked for: they cannot be spread.
  const days = phaseKinds.map((kind) => {
    const { startsOn, endsOn } = fields[kind].getFieldset();
    return { kind, startsOn, endsOn };
  });
  return (
    <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
      <ErrorSummary fields={days.flatMap(({ startsOn, endsOn }) => [startsOn, endsOn])} formErrors={form.errors}>Rien n’est perdu.</ErrorSummary>
      {days.map(({ kind, startsOn, endsOn }) => (
        <Fieldset key={kind} legend={phaseWords[kind].label} hint={phaseWords[kind].text}>
          <Row>
            <DateField field={startsOn} label={<>Premier jour<span className="sr">&nbsp;: {phaseWords[kind].label}</span></>} />
            <DateField field={endsOn} label={<>Dernier jour<span className="sr">&nbsp;: {phaseWords[kind].label}</span></>} />
          </Row>
        </Fieldset>
      ))}
      <FormActions><Button>Enregistrer le calendrier</Button></FormActions>
    </Form>
  );
}
