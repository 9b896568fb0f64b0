import { correctionsOf } from "~/lib/correction";
import { formatShortDate } from "~/lib/dates";
import { CorrectedText } from "~/ui/corrected-text";
import { LinedList } from "~/ui/lined-list";
import { Panel } from "~/ui/panel";
import { Stack } from "~/ui/stack";
import type { InitiativeDecision } from "../decisions.server";
import { NOTE_FIELD, seatField } from "../selection";

const titles = { selected: "Pourquoi le comité l’a retenue", not_selected: "Pourquoi le comité ne l’a pas retenue" };
const voices = (count: number) => `${count} ${count > 1 ? "sièges" : "siège"}`;

type InitiativeDecisionPanelProps = { decision: InitiativeDecision; /** The team's own word is for the holder. */ withNote?: boolean };

/** The committee's answer: its votes, and the seats' own words. */
export function InitiativeDecisionPanel({ decision: { outcome, decidedAt, tally, reasons, note, corrections }, withNote = false }: InitiativeDecisionPanelProps) {
  return (
    <Panel title={titles[outcome]}>
      <Stack>
        <p className="muted">Décision du {formatShortDate(decidedAt)}&nbsp;: {voices(tally.selected)} pour la retenir, {voices(tally.not_selected)} contre.</p>
        {reasons.length > 0 && (
          <LinedList>
            {reasons.map(({ seat, reason }) => (
              <li key={seat}><b>{seat}</b><p style={{ whiteSpace: "pre-line" }}><CorrectedText text={reason} corrections={correctionsOf(corrections, seatField(seat))} /></p></li>
            ))}
          </LinedList>
        )}
        {withNote && note && <p><b>Un mot de l’équipe&nbsp;: </b><CorrectedText text={note} corrections={correctionsOf(corrections, NOTE_FIELD)} /></p>}
      </Stack>
    </Panel>
  );
}
