import { formatCount } from "~/lib/money";
import { Chips } from "~/ui/chips";
import { discoveryPath, listedStates, type Discovery } from "../discovery";
import { stateNames } from "../discovery.fr";
import type { Facets } from "../facets";

/** States as links, each with how many it would leave; `counts` is null when they are not known. */
export function StateChips({ asked, counts }: { asked: Discovery; counts: Facets["states"] | null }) {
  const total = counts && Object.values(counts).reduce((sum, count) => sum + count, 0);
  const named = (name: string, count: number | null | undefined) => (counts ? `${name} (${formatCount(count ?? 0)})` : name);
  const items = listedStates
    .filter((state) => !counts || counts[state] || asked.state === state || state === "live")
    .map((state) => ({ to: discoveryPath(asked, { state }), label: named(stateNames[state], counts?.[state]), current: asked.state === state }));
  return <Chips label="États" items={[{ to: discoveryPath(asked, { state: null }), label: named("Tous", total), current: asked.state === null }, ...items]} />;
}
