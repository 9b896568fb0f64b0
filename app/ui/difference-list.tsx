import type { NamedDifference, TextPart } from "~/lib/text-difference";
import { Heading } from "./heading";
import { Stack } from "./stack";

/** Seen by line and ground, heard by words: colour alone says nothing. */
function Part({ kind, text }: TextPart) {
  if (kind === "same") return <>{text}</>;
  if (kind === "added")
    return (
      <ins>
        <span className="sr">[ajouté&nbsp;: </span>
        {text}
        <span className="sr">]</span>
      </ins>
    );
  return (
    <del>
      <span className="sr">[retiré&nbsp;: </span>
      {text}
      <span className="sr">]</span>
    </del>
  );
}

type DifferenceListProps = { differences: NamedDifference[]; empty: string; level?: 3 | 4 };

/** What changed between two texts, part by part. */
export function DifferenceList({ differences, empty, level = 3 }: DifferenceListProps) {
  if (differences.length === 0) return <p className="muted">{empty}</p>;
  return (
    <Stack>
      {differences.map(({ key, label, parts }) => (
        <div key={key} className="difference">
          <Heading level={level} size="sm">
            {label}
          </Heading>
          <p className="pre-line">
            {parts.map((part, index) => (
              <Part key={index} {...part} />
            ))}
          </p>
        </div>
      ))}
    </Stack>
  );
}
