import { formatDateTime } from "~/lib/dates";
import { CorrectedText } from "~/ui/corrected-text";
import { LifeLine } from "~/ui/life-line";
import type { InitiativeStatus } from "../initiative";
import { initiativeWords } from "../initiatives.fr";
import type { HistoryLine } from "../initiatives.server";

/** What happened, by whom, and why when it was said. */
export function InitiativeHistory({ lines }: { lines: HistoryLine[] }) {
  return (
    <LifeLine
      events={lines.map(({ toStatus, at, by, reason, corrections }, index) => ({
        title: initiativeWords[toStatus as InitiativeStatus].label,
        detail: <>{formatDateTime(at)}{by && `, ${by}`}{reason && <><br /><CorrectedText text={reason} corrections={corrections} /></>}</>,
        state: index === lines.length - 1 ? ("now" as const) : ("done" as const),
      }))}
    />
  );
}
