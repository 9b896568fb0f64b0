import { formatShortDate } from "~/lib/dates";
import { LinedList } from "~/ui/lined-list";
import { Panel } from "~/ui/panel";
import { partnerFieldWords } from "../partner.fr";
import type { PartnerChange } from "../team-partners.server";

/** What the sheet said before, newest first. Nothing when nothing changed. */
export function PartnerHistory({ history }: { history: PartnerChange[] }) {
  if (history.length === 0) return null;
  return (
    <Panel title="Ce qui a changé">
      <LinedList>
        {[...history].reverse().map(({ field, previous, corrected, reason, at, by }, index) => (
          <li key={index}>
            <p>
              <b>{partnerFieldWords[field] ?? field}</b> <span className="muted sm">le {formatShortDate(at)}, par {by}</span>
            </p>
            <p><span className="muted">Avant&nbsp;:</span> {previous}</p>
            <p><span className="muted">Après&nbsp;:</span> {corrected}</p>
            {reason && <p className="muted sm">Raison&nbsp;: {reason}</p>}
          </li>
        ))}
      </LinedList>
    </Panel>
  );
}
