import { formatCount } from "~/lib/money";
import type { FieldLike } from "~/ui/field-like";
import { TextArea } from "~/ui/text-area";
import { TextLink } from "~/ui/text-link";
import type { Question } from "../criteria";
import type { ShownDocument } from "../shown-document";
import { DocumentList } from "./document-list";

type QuestionFieldProps = { question: Question; field: FieldLike; evidence: ShownDocument[]; sendTo: string };

/** One question of the grid with the evidence given for it; its length is said, never enforced on a draft. */
export function QuestionField({ question, field, evidence, sendTo }: QuestionFieldProps) {
  const { key, label, hint, minLength, maxLength } = question;
  return (
    <div id={`question-${key}`}>
      <TextArea field={field} label={label} hint={`${hint} Entre ${minLength} et ${formatCount(maxLength)} caractères.`} rows={6} />
      <DocumentList documents={evidence} />
      <p className="sm">
        <TextLink to={sendTo} icon="plus">Joindre un document à cette réponse<span className="sr">, {label}</span></TextLink>
      </p>
    </div>
  );
}
