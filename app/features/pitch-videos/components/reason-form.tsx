import type { FormMetadata } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import type { FieldLike } from "~/ui/field-like";
import { FormActions } from "~/ui/form-actions";
import { TextArea } from "~/ui/text-area";

type ReasonFormProps = { form: Pick<FormMetadata, "id" | "onSubmit" | "errors">; field: FieldLike; hint: string; button: string };

export const ReasonForm = ({ form, field, hint, button }: ReasonFormProps) => (
  <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
    <ErrorSummary fields={[field]} formErrors={form.errors} />
    <TextArea field={field} label="Pourquoi" hint={hint} rows={4} />
    <FormActions>
      <Button>{button}</Button>
    </FormActions>
  </Form>
);
