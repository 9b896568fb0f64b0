import { standingOf } from "~/lib/dated-versions";
import { Disclosure } from "~/ui/disclosure";
import type { Grid } from "../criteria";
import type { DatedGrid } from "../grids.server";
import { CriterionContent } from "./label-criteria";

const GridText = ({ grid }: { grid: Grid }) =>
  grid.criteria.map((criterion) => (
    <div key={criterion.number}>
      <p>
        <b>
          {criterion.number}. {criterion.title}.
        </b>{" "}
        {criterion.purpose}
      </p>
      <CriterionContent criterion={criterion} />
    </div>
  ));

/** Grids word for word: announced, in force, earlier. `all`: every one there is, when only some are shown. */
export function GridVersions({ versions, all = versions, today }: { versions: DatedGrid[]; all?: DatedGrid[]; today: string }) {
  const items = versions.map((version) => ({
    question: `Grille ${version.grid.version}, ${standingOf(version, all, today).words}`,
    answer: (
      <>
        {version.reason && <p>{version.reason}</p>}
        <GridText grid={version.grid} />
      </>
    ),
  }));
  return <Disclosure items={items} />;
}
