import { formatDateTime } from "~/lib/dates";
import { LifeLine } from "~/ui/life-line";
import { campaignStates } from "../campaign";
import type { CampaignFact } from "../history.server";

/** Every move, with its day, its author and its reason. */
export function CampaignHistory({ facts }: { facts: CampaignFact[] }) {
  const events = facts.map(({ to, at, who, reason }, index) => ({
    title: campaignStates[to].label,
    state: index === facts.length - 1 ? ("now" as const) : ("done" as const),
    detail: (
      <>
        {formatDateTime(at)}
        {who && `, par ${who}`}
        {reason && ` : « ${reason} »`}
      </>
    ),
  }));
  return events.length > 0 ? <LifeLine events={events} /> : <p className="muted">Rien encore.</p>;
}
