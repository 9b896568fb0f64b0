import { formatDateTime } from "~/lib/dates";
import { CorrectedText } from "~/ui/corrected-text";
import { LifeLine } from "~/ui/life-line";
import { campaignStates } from "../campaign";
import type { CampaignFact } from "../history.server";

/** Every move, with its day, its author and its reason. */
export function CampaignHistory({ facts }: { facts: CampaignFact[] }) {
  const events = facts.map(({ to, at, who, reason, corrections }, index) => ({
    title: campaignStates[to].label,
    state: index === facts.length - 1 ? ("now" as const) : ("done" as const),
    detail: (
      <>
        {formatDateTime(at)}
        {who && `, par ${who}`}
        {reason && <> : « <CorrectedText text={reason} corrections={corrections} /> »</>}
      </>
    ),
  }));
  return events.length > 0 ? <LifeLine events={events} /> : <p className="muted">Rien encore.</p>;
}
