import { useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { PageHeading } from "~/ui/page-heading";
import { RadioGroup } from "~/ui/radio-group";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import { TextLink } from "~/ui/text-link";
import { passageValue } from "../passage.schemas";

type Passage = { key: string; where: string; text: string };
type PassageFormProps = { kicker: string; passages: Passage[]; back: string; lastResult: SubmissionResult<string[]> | undefined };

/** Which words, the right ones, and why. What was written stays readable beside them. */
export function PassageForm({ kicker, passages, back, lastResult }: PassageFormProps) {
  const [form, fields] = useForm<Record<"passage" | "text" | "reason", string>>({ lastResult });
  const options = passages.map(({ key, where, text }) => ({ value: passageValue(key, text), label: where, description: text }));
  return (
    <Section narrow tight>
      <Stack gap="lg">
        <PageHeading title="Corriger une faute" kicker={kicker} size="md" lead="Le texte écrit reste. La correction s’affiche à sa place, avec les mots d’avant, votre nom et la date." />
        {passages.length === 0 ? (
          <EmptyState title="Rien à corriger ici"><p>Aucun texte définitif n’a encore été écrit.</p></EmptyState>
        ) : (
          <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
            <ErrorSummary fields={[fields.passage, fields.text, fields.reason]} formErrors={form.errors} />
            <RadioGroup field={fields.passage} legend="Le passage" options={options} />
            <TextArea field={fields.text} label="Les mots justes" rows={5} hint="Le passage entier, tel qu’il doit se lire." />
            <TextField field={fields.reason} label="Pourquoi cette correction" hint="Par exemple « faute de frappe »." />
            <FormActions>
              <Button>Enregistrer la correction</Button>
            </FormActions>
          </Form>
        )}
        <p><TextLink to={back}>Revenir</TextLink></p>
      </Stack>
    </Section>
  );
}
