import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { TextArea } from "~/ui/text-area";
import { formErrorsOf, refusalOf, refusedField, type Refused } from "./refused";

type ThreadFormProps = {
  /** What tells this form from the others of the page. */
  sent: Record<string, string>;
  prefix: string;
  label: string;
  hint?: string;
  button: string;
  ghost?: boolean;
  /** What is written already, to be written anew. */
  body?: string;
  refused: Refused;
};

/** One message to write; refused, it comes back here with its words and nowhere else. */
export function ThreadForm({ sent, prefix, label, hint, button, ghost, body, refused }: ThreadFormProps) {
  const own = refusalOf(refused, sent);
  const field = refusedField(own, prefix, "body", body);
  return (
    <Form method="post" className="form">
      <ErrorSummary fields={[field]} formErrors={formErrorsOf(own)} />
      {Object.entries(sent).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <TextArea field={field} label={label} {...(hint && { hint })} rows={3} />
      <div><Button small {...(ghost && { variant: "ghost" as const })}>{button}</Button></div>
    </Form>
  );
}
