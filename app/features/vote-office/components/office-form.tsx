import { useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import type { SubmissionResult } from "@conform-to/react";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { TextField } from "~/ui/text-field";
import type { OfficeMember } from "../office";
import { memberFields, type OfficeForm as Fields } from "../office.schemas";

const labels = ["Première personne", "Deuxième personne", "Troisième personne", "Quatrième personne", "Cinquième personne"];

type OfficeFormProps = { members: readonly Pick<OfficeMember, "email">[]; lastResult: SubmissionResult<string[]> | undefined; hasKey: boolean };

export function OfficeForm({ members, lastResult, hasKey }: OfficeFormProps) {
  const [form, fields] = useForm<Fields>({ lastResult, defaultValue: Object.fromEntries(memberFields.map((name, index) => [name, members[index]?.email])) });
  return (
    <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
      <ErrorSummary fields={memberFields.map((name) => fields[name])} formErrors={form.errors} />
      {memberFields.map((name, index) => (
        <TextField key={name} field={fields[name]} label={labels[index]} type="email" autoComplete="off" optional={index > 2} hint={index === 0 ? "L’adresse de son compte sur le site." : undefined} />
      ))}
      <FormActions>
        <Button variant={members.length ? "ghost" : "primary"}>{members.length ? "Changer le bureau" : "Nommer le bureau"}</Button>
        {hasKey && <p className="sm">Changer le bureau efface la clé : il faudra la refaire avec les nouvelles personnes.</p>}
      </FormActions>
    </Form>
  );
}
