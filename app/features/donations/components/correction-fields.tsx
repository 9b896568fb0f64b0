import { plainField, type FieldLike } from "~/ui/field-like";
import { Fieldset } from "~/ui/fieldset";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import type { ShownLine } from "../gift-lines.server";
import { answerFields, RewardAnswers, type AnswerFields } from "./reward-answers";

type Sent = Record<string, unknown> | undefined;
type Errors = Record<string, string[] | null> | null | undefined;

export type CorrectionFieldsProps = { posted: boolean; name: FieldLike; address: FieldLike; lines: readonly ShownLine[]; answers: AnswerFields[] };

type Known = { posted: boolean; donorName: string | null; postalAddress: string | null; lines: readonly ShownLine[] };

/** The fields of a correction, filled with what is kept, or with what came back refused. */
export function correctionFields({ posted, donorName, postalAddress, lines }: Known, sent: Sent, refused: Errors): CorrectionFieldsProps {
  const errors = Object.fromEntries(Object.entries(refused ?? {}).filter((entry): entry is [string, string[]] => entry[1] !== null));
  const sentLines = Array.isArray(sent?.lines) ? (sent.lines as { units?: unknown }[]) : undefined;
  const kept = ({ answers }: ShownLine) => ({ units: answers.map((unit) => ({ answers: unit.map(({ answer }) => answer) })) });
  const field = (name: string, value: unknown) => plainField({ name, value: sent ? sent[name] : (value ?? undefined), errors: errors[name] });
  return {
    posted, lines, name: field("name", donorName), address: field("address", postalAddress),
    answers: lines.map((line, place) => answerFields(line.questions, line.quantity, place, sentLines ? sentLines[place] : kept(line), errors)),
  };
}

export const correctionSummary = ({ posted, name, address, answers }: CorrectionFieldsProps): FieldLike[] => [...(posted ? [name, address] : []), ...answers.flat(2)];

/** Where the parcel goes, then each reward's questions. */
export function CorrectionFields({ posted, name, address, lines, answers }: CorrectionFieldsProps) {
  return (
    <>
      {posted && (
        <Fieldset legend="Où envoyer votre contrepartie">
          <TextField field={name} label="Votre nom" autoComplete="name" />
          <TextArea field={address} label="Adresse postale" rows={3} autoComplete="street-address" />
        </Fieldset>
      )}
      {lines.map((line, place) =>
        answers[place]!.length === 0 ? null : (
          <Fieldset key={line.id} legend={line.title}>
            <RewardAnswers title={line.title} questions={line.questions} units={answers[place]!} />
          </Fieldset>
        ),
      )}
    </>
  );
}
