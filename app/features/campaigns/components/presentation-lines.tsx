import type { FieldLike } from "~/ui/field-like";
import { Fieldset } from "~/ui/fieldset";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import { presentationLimits as limits } from "../presentation";

/** One person: who, what they do, a few words. */
export const TeammateLine = ({ number, name, role, words }: { number: number; name: FieldLike; role: FieldLike; words: FieldLike }) => (
  <Fieldset legend={`Personne ${number}`}>
    <TextField field={name} label="Nom ou prénom" autoComplete="off" />
    <TextField field={role} label="Ce qu’elle fait" autoComplete="off" />
    <TextArea field={words} label="Quelques mots" rows={2} optional hint={`${limits.words[1]} caractères au plus.`} />
  </Fieldset>
);

/** One question and its answer. */
export const AnswerLine = ({ number, question, answer }: { number: number; question: FieldLike; answer: FieldLike }) => (
  <Fieldset legend={`Question ${number}`}>
    <TextField field={question} label="La question" autoComplete="off" />
    <TextArea field={answer} label="La réponse" rows={4} />
  </Fieldset>
);
