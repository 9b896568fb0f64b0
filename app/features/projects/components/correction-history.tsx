import { formatShortDate } from "~/lib/dates";
import { LinedList } from "~/ui/lined-list";
import { Panel } from "~/ui/panel";
import { correctedFields } from "../corrections.fr";

type Line = { field: string; previous: string; corrected: string; reason: string | null; at: Date | string; by: string };

/** What was put right, newest first, with the earlier words. Nothing when nothing was. */
export function CorrectionHistory({ history }: { history: Line[] }) {
  if (history.length === 0) return null;
  return (
    <Panel title="Ce qui a été corrigé">
      <LinedList>
        {[...history].reverse().map(({ field, previous, corrected, reason, at, by }, index) => (
          <li key={index}>
            <p>
              <b>{correctedFields[field] ?? field}</b> <span className="muted sm">corrigé le {formatShortDate(at)} par {by}</span>
            </p>
            <p>
              <span className="muted">Avant&nbsp;:</span> {previous}
            </p>
            <p>
              <span className="muted">Après&nbsp;:</span> {corrected}
            </p>
            {reason && <p className="muted sm">Raison&nbsp;: {reason}</p>}
          </li>
        ))}
      </LinedList>
    </Panel>
  );
}
