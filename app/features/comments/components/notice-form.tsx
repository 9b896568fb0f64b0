import { useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { CheckboxField } from "~/ui/checkbox-field";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { RadioGroup } from "~/ui/radio-group";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import { groundWords } from "../comments.fr";
import type { NoticeForm as Typed } from "../comments.schemas";
import { grounds } from "../notice";

const options = grounds.map((value) => ({ value, label: groundWords[value] }));

/** Where it is is known; why, who says so, and that they believe it. */
export function NoticeForm({ formToken, lastResult }: { formToken: string; lastResult: SubmissionResult<string[]> | undefined }) {
  const [form, { ground, explanation, name, email, goodFaith }] = useForm<Typed>({ lastResult });
  return (
    <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
      <ErrorSummary fields={[ground, explanation, name, email, goodFaith]} formErrors={form.errors}>Rien n’est perdu.</ErrorSummary>
      <input type="hidden" name="formToken" value={formToken} />
      <RadioGroup field={ground} legend={"Que signalez-vous\u00a0?"} options={options} />
      <TextArea field={explanation} label="Ce qui ne va pas" rows={5} hint="En une phrase ou deux. Son auteur ne saura pas qui l’a signalé." />
      <TextField field={name} label="Prénom et nom" autoComplete="name" hint="Facultatif si des enfants sont en danger." />
      <TextField field={email} label="Adresse e-mail" type="email" autoComplete="email" spellCheck={false} hint="La décision y part, avec ses raisons. Facultatif si des enfants sont en danger." />
      <CheckboxField field={goodFaith} label="Je signale de bonne foi, et ce que j’écris est exact." />
      <FormActions><Button>Envoyer mon signalement</Button></FormActions>
    </Form>
  );
}
