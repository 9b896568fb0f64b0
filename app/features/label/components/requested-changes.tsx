import { Callout } from "~/ui/callout";
import { CorrectedText } from "~/ui/corrected-text";
import type { RequestedChange } from "../applications.server";
import { findCriterion, type Grid } from "../criteria";

/** What the team asked for, criterion by criterion. Nothing when it asked for nothing. */
export function RequestedChanges({ changes, grid }: { changes: RequestedChange[]; grid: Grid }) {
  if (changes.length === 0) return null;
  return (
    <Callout tone="warning" title="L’équipe vous demande de compléter">
      <dl className="stack">
        {changes.map(({ criterion, reason, corrections }) => (
          <div key={criterion}>
            <dt>
              <b>
                {criterion}. {findCriterion(grid, criterion)?.title}
              </b>
            </dt>
            <dd style={{ whiteSpace: "pre-line" }}><CorrectedText text={reason} corrections={corrections} /></dd>
          </div>
        ))}
      </dl>
    </Callout>
  );
}
