import { useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { DateField } from "~/ui/date-field";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { TextArea } from "~/ui/text-area";
import { TextLink } from "~/ui/text-link";

type ReasonFormProps = {
  lastResult: SubmissionResult<string[]> | undefined;
  verb: string;
  back: string;
  reasonLabel: string;
  optional?: boolean;
  /** `YYYY-MM-DD`: asks when it happened, today at the latest. */
  today?: string;
};

/** A gesture on an enquiry: its day when that matters, its reason, one button. */
export function ReasonForm({ lastResult, verb, back, reasonLabel, optional = false, today }: ReasonFormProps) {
  const [form, fields] = useForm<{ on?: string; reason?: string }>({ lastResult, defaultValue: today ? { on: today } : {} });
  return (
    <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
      <ErrorSummary fields={today ? [fields.on, fields.reason] : [fields.reason]} formErrors={form.errors} />
      {today && <DateField field={fields.on} label="Quel jour&nbsp;?" max={today} />}
      <TextArea field={fields.reason} label={reasonLabel} rows={3} optional={optional} />
      <FormActions>
        <Button>{verb}</Button>
        <TextLink to={back}>Revenir sans rien changer</TextLink>
      </FormActions>
    </Form>
  );
}
