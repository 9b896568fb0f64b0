import { formatCount } from "~/lib/money";
import type { FieldLike } from "~/ui/field-like";
import { TextArea } from "~/ui/text-area";
import type { Question } from "../criteria";

/** One question of the grid; its length is said, never enforced on a draft. */
export function QuestionField({ question, field }: { question: Question; field: FieldLike }) {
  const { label, hint, minLength, maxLength } = question;
  return (
    <TextArea
      field={field}
      label={label}
      hint={`${hint} Entre ${minLength} et ${formatCount(maxLength)} caractères.`}
      rows={6}
    />
  );
}
