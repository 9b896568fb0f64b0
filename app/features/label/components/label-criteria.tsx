import { Disclosure } from "~/ui/disclosure";
import { Panel } from "~/ui/panel";
import { Stack } from "~/ui/stack";
import type { Criterion, Grid } from "../criteria";

function Information({ criterion }: { criterion: Criterion }) {
  const { questions, documents } = criterion;
  return (
    <ul>
      {questions.map(({ key, label }) => (
        <li key={key}>{label}</li>
      ))}
      <li>Documents, par exemple&nbsp;: {documents.examples.join(", ").toLowerCase()}.</li>
    </ul>
  );
}

/** The grid that the committee uses, with everything it asks for. */
export function LabelCriteria({ grid }: { grid: Grid }) {
  return (
    <Stack>
      {grid.criteria.map((criterion) => (
        <Panel key={criterion.number} title={`${criterion.number}. ${criterion.title}`} level={3}>
          <p>{criterion.purpose}</p>
          <Disclosure items={[{ question: "Ce que nous demandons", answer: <Information criterion={criterion} /> }]} />
        </Panel>
      ))}
    </Stack>
  );
}
