import { Disclosure } from "~/ui/disclosure";
import { Panel } from "~/ui/panel";
import { Stack } from "~/ui/stack";
import type { Criterion, Grid } from "../criteria";

const inCaseOf = { outside: " (si la commune du projet est hors du territoire)", always: "", never: " (si cela vous concerne)" };
const wanted = (atLeast: number) => (atLeast === 0 ? "Documents" : atLeast === 1 ? "Un document au moins" : `${atLeast} documents au moins`);

/** The questions of a criterion and the evidence asked for, word for word. */
export function CriterionContent({ criterion }: { criterion: Criterion }) {
  const { questions, documents } = criterion;
  return (
    <ul>
      {questions.map(({ key, label, required }) => (
        <li key={key}>
          {label}
          {inCaseOf[required === "outside" ? "outside" : required ? "always" : "never"]}
        </li>
      ))}
      <li>
        {wanted(documents.atLeast)}, par exemple&nbsp;: {documents.examples.join(", ").toLowerCase()}.
      </li>
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
          <Disclosure items={[{ question: "Ce que nous demandons", answer: <CriterionContent criterion={criterion} /> }]} />
        </Panel>
      ))}
    </Stack>
  );
}
