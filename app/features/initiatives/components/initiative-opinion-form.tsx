import { useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { verdictWords } from "~/features/committee/committee.fr";
import { verdicts } from "~/features/committee/decision";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { RadioGroup } from "~/ui/radio-group";
import { TextArea } from "~/ui/text-area";
import { TextLink } from "~/ui/text-link";
import { opinionFields } from "../opinion.schemas";
import type { SeatSaid } from "../selection";

type InitiativeOpinionFormProps = { id: string; seatId: string; criteria: readonly { id: string; title: string; question: string }[]; said: SeatSaid | null; lastResult: SubmissionResult<string[]> | undefined };

const choices = verdicts.map((value) => ({ value, label: verdictWords[value] }));
const votes = [{ value: "selected", label: "Je la retiens" }, { value: "not_selected", label: "Je ne la retiens pas" }];

/** What the seat said last, as the form's first values. */
const valuesOf = (said: SeatSaid | null): Record<string, string> =>
  said ? { vote: said.vote, reason: said.reason, ...Object.fromEntries(said.criteria.flatMap(({ criterionId, verdict, reason }) => [[opinionFields(criterionId).verdict, verdict], [opinionFields(criterionId).reason, reason]])) } : {};

/** The edition's grid and the vote, in one form: forty files are read one after another. */
export function InitiativeOpinionForm({ id, seatId, criteria, said, lastResult }: InitiativeOpinionFormProps) {
  const [form, fields] = useForm<Record<string, string>>({ lastResult, defaultValue: valuesOf(said) });
  const field = (name: string) => fields[name]!;
  const names = criteria.flatMap(({ id: criterion }) => Object.values(opinionFields(criterion)));
  return (
    <Form method="post" action={`?siege=${seatId}`} className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
      <ErrorSummary fields={[...names, "vote", "reason"].map(field)} formErrors={form.errors}>Rien n’est perdu. Votre avis n’est pas encore enregistré.</ErrorSummary>
      {criteria.map(({ id: criterion, title }) => (
        <div key={criterion} className="stack">
          <RadioGroup field={field(opinionFields(criterion).verdict)} legend={title} options={choices} row />
          <TextArea field={field(opinionFields(criterion).reason)} label={<>Pourquoi<span className="sr">, {title}</span></>} rows={2} optional />
        </div>
      ))}
      <RadioGroup field={field("vote")} legend="Votre vote" options={votes} row />
      <TextArea field={field("reason")} label="Vos raisons" hint="Le porteur les lira, au nom de votre siège ; les habitants aussi si elle est retenue. Nécessaires si vous ne la retenez pas." rows={3} />
      <FormActions>
        <Button icon="check">{said ? "Enregistrer mon avis révisé" : "Enregistrer et passer à la suivante"}</Button>
        <TextLink to={`/comite/initiatives/${id}/recusation`}>Récuser mon siège</TextLink>
      </FormActions>
    </Form>
  );
}
