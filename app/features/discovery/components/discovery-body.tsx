import type { readDiscoveryPage } from "../read-discovery.server";
import type { Discovery } from "../discovery";
import { foundWords, understoodWords } from "../discovery.fr";
import { isFiltered } from "../discovery";
import { Callout } from "~/ui/callout";
import { Columns } from "~/ui/columns";
import { Stack } from "~/ui/stack";
import { DiscoveryForm, RESULTS_ID } from "./discovery-form";
import { ListedCards } from "./listed-cards";
import { NothingFound } from "./nothing-found";
import { Pager } from "./pager";
import { StateChips } from "./state-chips";
import { TerritoryMap } from "./territory-map";

type BodyProps = Awaited<ReturnType<typeof readDiscoveryPage>> & { asked: Discovery; now: Date };

/** Filters, then list and map of the same choice: side by side where there is room, the list first elsewhere. */
export function DiscoveryBody({ asked, now, cards, nearby, total, capped, more, understood, facets, pages, epcis, communes, placeName, map }: BodyProps) {
  return (
    <Stack gap="lg">
      <DiscoveryForm asked={asked} epcis={epcis} communes={communes} counts={capped ? null : facets.themes} />
      <StateChips asked={asked} counts={capped ? null : facets.states} />
      {understood.length > 0 && <Callout tone="info">{understood.map((one) => <p key={one.typed}>{understoodWords(one)}</p>)}</Callout>}
      <div id={RESULTS_ID}>
        <Columns shape="list">
          <Stack gap="lg">
            {isFiltered(asked) && total > 0 && <p role="status"><b>{foundWords(total, more)}</b></p>}
            {total === 0 ? <NothingFound asked={asked} nearby={nearby} placeName={placeName} /> : <ListedCards cards={cards} now={now} />}
            <Pager asked={asked} pages={pages} />
          </Stack>
          <TerritoryMap map={map} />
        </Columns>
      </div>
    </Stack>
  );
}
