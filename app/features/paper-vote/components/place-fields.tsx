import type { FieldMetadata, FormMetadata } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import type { PlaceForm } from "../paper.schemas";

type Props = { form: FormMetadata<PlaceForm>; fields: { name: FieldMetadata<string, PlaceForm>; commune: FieldMetadata<string, PlaceForm>; whereabouts: FieldMetadata<string | undefined, PlaceForm> }; button: string };

export function PlaceFields({ form, fields: { name, commune, whereabouts }, button }: Props) {
  return (
    <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
      <ErrorSummary fields={[name, commune, whereabouts]} formErrors={form.errors} />
      <TextField field={name} label="Nom du lieu" hint="Par exemple « Mairie de Béthune » ou « Comptoir de Lens »." autoComplete="off" />
      <TextField field={commune} label="Commune" hint="Son nom ou son code postal, par exemple 62400 Béthune." autoComplete="off" />
      <TextArea field={whereabouts} label="Adresse, jours et heures" optional rows={3} hint="Publié sur la page du scrutin, pour que chacun sache où aller." />
      <FormActions><Button>{button}</Button></FormActions>
    </Form>
  );
}
