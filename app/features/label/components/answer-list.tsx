import { Heading, type HeadingLevel } from "~/ui/heading";
import type { Criterion } from "../criteria";
import type { ShownDocument } from "../shown-document";
import { DocumentList } from "./document-list";

type AnswerListProps = { criterion: Criterion; answers: Record<string, string>; documents: ShownDocument[]; level?: HeadingLevel };

/** The questions of one criterion with what the holder wrote, line breaks kept, and the evidence given for each. */
export function AnswerList({ criterion, answers, documents, level = 3 }: AnswerListProps) {
  const evidence = (key: string) => documents.filter(({ question }) => question === key);
  return (
    <>
      {criterion.questions
        .filter(({ key, required }) => required === true || answers[key] || evidence(key).length > 0)
        .map(({ key, label }) => (
          <div key={key}>
            <div className="prose">
              <Heading level={level} size="sm">
                {label}
              </Heading>
              <p style={{ whiteSpace: "pre-line" }}>{answers[key] || "Sans réponse."}</p>
            </div>
            <DocumentList documents={evidence(key)} />
          </div>
        ))}
    </>
  );
}
