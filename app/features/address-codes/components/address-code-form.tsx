import { useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { TextField } from "~/ui/text-field";
import { TextLink } from "~/ui/text-link";
import type { TypedCodeForm } from "../address-codes.schemas";

type AddressCodeFormProps = { lastResult: SubmissionResult | undefined; button: string; /** Where another code is asked for. */ again: string };

/** Six digits, typed on the page that was left open. */
export function AddressCodeForm({ lastResult, button, again }: AddressCodeFormProps) {
  const [form, { code }] = useForm<TypedCodeForm>({ lastResult });
  return (
    <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
      <ErrorSummary fields={[code]} formErrors={form.errors} />
      <TextField field={code} label="Code reçu" inputMode="numeric" autoComplete="one-time-code" spellCheck={false} hint="Rien reçu ? Regardez dans les indésirables, puis demandez un autre code." />
      <FormActions>
        <Button>{button}</Button>
        <TextLink to={again}>Demander un autre code</TextLink>
      </FormActions>
    </Form>
  );
}
