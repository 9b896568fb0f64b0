import { Heading, type HeadingLevel } from "~/ui/heading";
import type { Criterion } from "../criteria";

type AnswerListProps = { criterion: Criterion; answers: Record<string, string>; level?: HeadingLevel };

/** The questions of one criterion with what the holder wrote; line breaks are kept. */
export function AnswerList({ criterion, answers, level = 3 }: AnswerListProps) {
  return (
    <>
      {criterion.questions
        .filter(({ key, required }) => required === true || answers[key])
        .map(({ key, label }) => (
          <div key={key} className="prose">
            <Heading level={level} size="sm">
              {label}
            </Heading>
            <p style={{ whiteSpace: "pre-line" }}>{answers[key] || "Sans réponse."}</p>
          </div>
        ))}
    </>
  );
}
