import type { RewardQuestion } from "~/features/campaigns/reward-questions";
import { plainField, type FieldLike } from "~/ui/field-like";
import { Select } from "~/ui/select";
import { TextField } from "~/ui/text-field";
import { answerField } from "../answers";

/** What came back, or is known, of one line: units, each with its answers; a forged form may say anything. */
type Sent = { units?: unknown } | undefined;

function sentAnswer(sent: Sent, unit: number, index: number): unknown {
  const units: unknown[] = Array.isArray(sent?.units) ? sent.units : [];
  const { answers } = (units[unit] ?? {}) as { answers?: unknown };
  return Array.isArray(answers) ? answers[index] : undefined;
}

/** The answers asked of one reward: a list for each unit. */
export type AnswerFields = FieldLike[][];

/** A place for each answer of so many units, filled with what is known of it. */
export const answerFields = (questions: readonly RewardQuestion[], units: number, place: number, sent: Sent, errors: Record<string, string[]>): AnswerFields =>
  questions.length === 0
    ? []
    : Array.from({ length: units }, (_, unit) =>
        questions.map((_question, index) => {
          const name = answerField(place, unit, index);
          return plainField({ name, value: sentAnswer(sent, unit, index), errors: errors[name] });
        }),
      );

type QuestionProps = { question: RewardQuestion; field: FieldLike; of: string };

function Question({ question, field, of }: QuestionProps) {
  const label = (
    <>
      {question.label}
      <span className="sr">{of}</span>
    </>
  );
  const common = { field, label, optional: !question.required };
  if (question.kind === "text") return <TextField {...common} autoComplete="off" />;
  return <Select {...common} placeholder="Choisissez" options={question.choices.map((choice) => ({ value: choice, label: choice }))} />;
}

type RewardAnswersProps = { title: string; questions: readonly RewardQuestion[]; units: AnswerFields };

/** What the holder must know to hand this reward over: the same questions for each unit, as two shirts have two sizes. */
export function RewardAnswers({ title, questions, units }: RewardAnswersProps) {
  if (units.length === 0) return null;
  const several = units.length > 1;
  return (
    <div className="answers">
      {units.map((fields, unit) => (
        <div key={unit} className="answers-unit">
          {several && <p className="answers-number">{`Exemplaire ${unit + 1}`}</p>}
          {fields.map((field, index) => (
            <Question key={field.name} question={questions[index]!} field={field} of={`, ${title}${several ? `, exemplaire ${unit + 1}` : ""}`} />
          ))}
        </div>
      ))}
    </div>
  );
}
