import { formatDateTime } from "~/lib/dates";
import { Disclosure } from "~/ui/disclosure";
import { Panel } from "~/ui/panel";
import { verdictWords } from "../committee.fr";
import type { OpinionVersion } from "../opinion-versions.server";

const Lines = ({ criteria }: { criteria: OpinionVersion["criteria"] }) => (
  <ul>
    {criteria.map(({ criterion, verdict, reason }) => (
      <li key={criterion}>
        Critère {criterion}, {verdictWords[verdict].toLowerCase()}&nbsp;: {reason}
      </li>
    ))}
  </ul>
);

/** What the seat said before, for itself alone; the newest counts. */
export function OpinionVersions({ versions }: { versions: OpinionVersion[] }) {
  if (versions.length < 2) return null;
  return (
    <Panel title="Les versions de votre avis">
      <Disclosure
        items={versions.map(({ version, givenAt, by, criteria }) => ({ question: `Version ${version}, ${by}, ${formatDateTime(givenAt)}`, answer: <Lines criteria={criteria} /> }))}
      />
    </Panel>
  );
}
