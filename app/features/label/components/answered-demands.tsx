import { Columns } from "~/ui/columns";
import { DifferenceList } from "~/ui/difference-list";
import { Heading } from "~/ui/heading";
import { LinedList } from "~/ui/lined-list";
import { Panel } from "~/ui/panel";
import { Stack } from "~/ui/stack";
import type { NamedDifference } from "~/lib/text-difference";
import type { Grid } from "../criteria";
import { DemandAnswered, DemandAsked, demandTitle, type ShownDemand } from "./demand-words";

type Shown = ShownDemand & { versionNumber: number; differences?: NamedDifference[] | null };

/** Request and answer side by side, and under them what the next version changed. */
export function AnsweredDemands({ demands, grid, empty }: { demands: Shown[]; grid: Grid; empty: string }) {
  if (demands.length === 0) return <p className="muted">{empty}</p>;
  return (
    <Stack gap="lg">
      {demands.map((demand) => (
        <Panel key={demand.key} title={demandTitle(demand, grid)} aside={<span className="muted sm">sur la version {demand.versionNumber}</span>}>
          <Stack>
            <Columns shape="even">
              <div>
                <Heading level={3} size="sm">Ce qui était demandé</Heading>
                <DemandAsked demand={demand} />
              </div>
              <div>
                <Heading level={3} size="sm">Ce que le porteur a changé</Heading>
                <DemandAnswered demand={demand} />
              </div>
            </Columns>
            {demand.differences && <DifferenceList differences={demand.differences} empty="La version suivante ne change rien pour ce critère." />}
          </Stack>
        </Panel>
      ))}
    </Stack>
  );
}

/** What an earlier adjournment asked, and what the holder says of it now. */
export function AnsweredConditions({ conditions, grid }: { conditions: Shown[]; grid: Grid }) {
  return (
    <Panel title="Ce que le comité avait demandé, et ce qui a changé">
      <LinedList>
        {conditions.map((demand) => (
          <li key={demand.key}>
            <Columns shape="even">
              <div>
                <b>{demandTitle(demand, grid)}</b>
                <DemandAsked demand={demand} argued="Les raisons des sièges sont plus bas." />
              </div>
              <div>
                <DemandAnswered demand={demand} />
              </div>
            </Columns>
          </li>
        ))}
      </LinedList>
    </Panel>
  );
}
