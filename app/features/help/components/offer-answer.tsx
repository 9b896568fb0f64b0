import { useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { RadioGroup } from "~/ui/radio-group";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import { unitOf, type HelpKind } from "../help";
import type { AnswerForm as Answer, OutcomeForm as Outcome } from "../help.schemas";

type Props = { lastResult: SubmissionResult | undefined };

/** Yes or no, with a word that the person receives. */
export function OfferAnswer({ lastResult }: Props) {
  const [form, { verb, answer }] = useForm<Answer>({ lastResult });
  return (
    <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
      <ErrorSummary fields={[verb, answer]} formErrors={form.errors}>Rien n’est perdu.</ErrorSummary>
      <RadioGroup field={verb} legend="Votre réponse" options={[{ value: "accept", label: "J’accepte cette aide" }, { value: "decline", label: "Je décline" }]} />
      <TextArea field={answer} label="Votre mot" rows={4} hint="La personne le reçoit par e-mail. Dites-lui la suite : quand, où, qui la rappelle." />
      <FormActions><Button>Envoyer ma réponse</Button></FormActions>
    </Form>
  );
}

/** Once it was to take place: what is counted is what was given. */
export function OfferOutcome({ lastResult, kind, quantity }: Props & { kind: HelpKind; quantity: number }) {
  const [form, fields] = useForm<{ verb: Outcome["verb"]; given: string }>({ lastResult, defaultValue: { given: String(quantity) } });
  const { verb, given } = fields;
  return (
    <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
      <ErrorSummary fields={[verb, given]} formErrors={form.errors} />
      <RadioGroup field={verb} legend="Le coup de main a-t-il eu lieu ?" options={[{ value: "give", label: "Oui" }, { value: "miss", label: "Non, il n’a pas eu lieu" }]} />
      <TextField field={given} label={unitOf(kind) === "hours" ? "Combien d’heures ont été données" : "Combien de pièces"} inputMode="numeric" autoComplete="off" hint="Compté une fois pour toutes, sur la page du projet et dans le bilan." />
      <FormActions><Button>Noter ce qui a eu lieu</Button></FormActions>
    </Form>
  );
}
