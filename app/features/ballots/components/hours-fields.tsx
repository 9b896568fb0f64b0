import type { FieldMetadata, FormMetadata } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { DateField } from "~/ui/date-field";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { TextField } from "~/ui/text-field";
import type { HoursForm } from "../ballots.schemas";

type Props = { form: FormMetadata<HoursForm>; fields: { [K in keyof HoursForm]: FieldMetadata<HoursForm[K], HoursForm> } };

export function HoursFields({ form, fields: { opensOn, opensTime, closesOn, closesTime } }: Props) {
  return (
    <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
      <ErrorSummary fields={[opensOn, opensTime, closesOn, closesTime]} formErrors={form.errors} />
      <DateField field={opensOn} label="Le vote ouvre le" />
      <TextField field={opensTime} label="À" hint="Exemple : 8 h" autoComplete="off" />
      <DateField field={closesOn} label="Le vote ferme le" />
      <TextField field={closesTime} label="À la fin de la minute" hint="Exemple : 23 h 59" autoComplete="off" />
      <FormActions><Button>Enregistrer les heures</Button></FormActions>
    </Form>
  );
}
