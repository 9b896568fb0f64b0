import { useForm } from "@conform-to/react";
import type { SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import type { ShownIdentityForm } from "~/features/voters/voters.schemas";
import { Button } from "~/ui/button";
import { CheckboxField } from "~/ui/checkbox-field";
import { ErrorSummary } from "~/ui/error-summary";
import { Fieldset } from "~/ui/fieldset";
import { FormActions } from "~/ui/form-actions";
import { TextField } from "~/ui/text-field";
import { TextLink } from "~/ui/text-link";
import "~/features/voters/components/voters.css";
import { useNextOne } from "./use-next-one";

type Props = { placeId: string; commune: string; marks: number; minAge: number; lastResult: SubmissionResult<string[]> | undefined };

/** Nothing of the person before stays in it: neither the browser's memory nor a draft. */
export function MarkForm({ placeId, commune, marks, minAge, lastResult }: Props) {
  const [form, fields] = useForm<ShownIdentityForm>({ lastResult, defaultValue: { commune } });
  const { familyName, firstName, birthDay, birthMonth, birthYear, seen } = fields;
  useNextOne(marks, familyName.id);
  return (
    <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate autoComplete="off">
      <ErrorSummary fields={[familyName, firstName, birthDay, birthMonth, birthYear, fields.commune, seen]} formErrors={form.errors}>Aucun bulletin à remettre tant que l’émargement n’est pas fait.</ErrorSummary>
      <TextField field={familyName} label="Nom de famille" hint="Celui de la naissance, comme sur la pièce d’identité." autoComplete="off" spellCheck={false} />
      <TextField field={firstName} label="Premier prénom" autoComplete="off" spellCheck={false} />
      <Fieldset legend="Date de naissance" hint="Par exemple 17 5 1980." className="birth">
        <div className="birth-boxes">
          <TextField field={birthDay} label="Jour" inputMode="numeric" autoComplete="off" />
          <TextField field={birthMonth} label="Mois" inputMode="numeric" autoComplete="off" />
          <TextField field={birthYear} label="Année" inputMode="numeric" autoComplete="off" />
        </div>
      </Fieldset>
      <TextField field={fields.commune} label="Commune où la personne habite" hint="Elle le dit ; changez-la si ce n’est pas ici." autoComplete="off" />
      <CheckboxField field={seen} label="J’ai vu sa pièce d’identité" hint={`Elle a au moins ${minAge}\u00a0ans. Pour un enfant, une carte de collégien ou le livret de famille suffisent.`} />
      <FormActions>
        <Button variant="vote">Émarger</Button>
        <TextLink to={`/lieu-de-vote/${placeId}`} reloadDocument>Tout effacer</TextLink>
      </FormActions>
    </Form>
  );
}
