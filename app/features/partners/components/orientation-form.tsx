import { Form } from "@remix-run/react";
import { themes } from "~/features/territory/themes";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { plainField } from "~/ui/field-like";
import { FormActions } from "~/ui/form-actions";
import { RadioGroup } from "~/ui/radio-group";
import { Select } from "~/ui/select";
import { TextField } from "~/ui/text-field";
import { situations } from "../partner";
import { situationWords } from "../partner.fr";

const needs = Object.entries(themes).map(([value, label]) => ({ value, label }));
const moments = situations.map((value) => ({ value, label: situationWords[value].label }));

type OrientationFormProps = { asked: { commune: string; theme: string; situation: string; error: string | null } };

/** Three questions in the address itself: it can be shared, and asks for no JavaScript. */
export function OrientationForm({ asked }: OrientationFormProps) {
  const commune = plainField({ name: "commune", value: asked.commune, ...(asked.error && { errors: [asked.error] }) });
  return (
    <Form method="get" className="form">
      <ErrorSummary fields={[commune]} />
      <TextField field={commune} label="La commune du projet" hint="Son nom ou son code postal, par exemple « 62400 Béthune »." autoComplete="off" />
      <RadioGroup field={plainField({ name: "situation", value: asked.situation })} legend="Où en êtes-vous ?" options={moments} />
      <Select field={plainField({ name: "besoin", value: asked.theme })} label="Le besoin local auquel il répond" optional options={needs} placeholder="Tous les besoins" />
      <FormActions>
        <Button variant="primary">Trouver le bon partenaire</Button>
      </FormActions>
    </Form>
  );
}
