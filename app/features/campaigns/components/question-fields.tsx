import { CheckboxField } from "~/ui/checkbox-field";
import { plainField, type FieldLike } from "~/ui/field-like";
import { Fieldset } from "~/ui/fieldset";
import { RadioGroup } from "~/ui/radio-group";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import { questionKindKeys, questionKinds, questionLimits } from "../reward-questions";

type Parts = "label" | "kind" | "choices" | "required";
export type QuestionFields = Record<Parts, FieldLike>;
type Sent = Partial<Record<Parts, unknown>> | undefined;

const places = Array.from({ length: questionLimits.perReward }, (_, place) => place);

/** The places for questions, filled with what is kept or came back. */
export function questionFields(sent: unknown, errors: Record<string, string[]>): QuestionFields[] {
  const all = Array.isArray(sent) ? (sent as Sent[]) : [];
  return places.map((place) => {
    const part = (name: Parts, value: unknown): FieldLike => plainField({ name: `questions[${place}].${name}`, value, errors: errors[`questions[${place}].${name}`] });
    const { label, kind = "text", choices, required } = all[place] ?? {};
    return { label: part("label", label), kind: part("kind", kind), choices: part("choices", choices), required: part("required", required) };
  });
}

/** In the page's order, for its error summary. */
export const questionSummary = (questions: readonly QuestionFields[]): FieldLike[] => questions.flatMap(({ label, choices }) => [label, choices]);

function Question({ fields, number }: { fields: QuestionFields; number: number }) {
  return (
    <details open={Boolean(fields.label.initialValue) || [fields.label, fields.choices].some(({ errors }) => errors?.length)}>
      <summary>{number === 1 ? "Une question" : number === 2 ? "Une deuxième question" : "Une troisième question"}</summary>
      <div className="answer stack">
        <TextField field={fields.label} label="Votre question" optional autoComplete="off" hint={"Par exemple\u00a0: Taille du tee-shirt. Laissez vide pour ne rien demander."} />
        <RadioGroup row field={fields.kind} legend="Le donateur répond par" options={questionKindKeys.map((value) => ({ value, label: questionKinds[value] }))} />
        <TextArea field={fields.choices} label="Les réponses possibles" rows={4} hint="Pour un choix dans une liste. Une par ligne." />
        <CheckboxField field={fields.required} label="La réponse est obligatoire" />
      </div>
    </details>
  );
}

/** What the donor is asked when choosing this reward. */
export function QuestionFieldset({ questions }: { questions: readonly QuestionFields[] }) {
  return (
    <Fieldset
      legend={"Faut-il demander quelque chose au donateur\u00a0?"}
      hint="Une taille, un prénom à graver. Une réponse pour chaque exemplaire. L’adresse d’un envoi est demandée d’elle-même. Une fois la campagne approuvée, les questions ne changent plus."
    >
      <div className="faq">
        {questions.map((fields, index) => (
          <Question key={fields.label.name} fields={fields} number={index + 1} />
        ))}
      </div>
    </Fieldset>
  );
}
