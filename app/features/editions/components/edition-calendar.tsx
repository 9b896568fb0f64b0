import { LifeLine } from "~/ui/life-line";
import { stateOf } from "../calendar";
import type { Phase } from "../edition";
import { daysInWords, phaseWords } from "../edition.fr";

/** The year as it is lived: what is done, where we are, what comes. `today` is a day of Paris. */
export function EditionCalendar({ edition: { phases }, today }: { edition: { phases: readonly Phase[] }; today: string }) {
  const inOrder = [...phases].sort((a, b) => a.startsOn.localeCompare(b.startsOn));
  const events = inOrder.map((phase) => {
    const state = stateOf(phase, today);
    const { label, text } = phaseWords[phase.kind];
    const title = state === "now" ? <>{label} <span className="nw">— nous en sommes là</span></> : label;
    return { title, state, detail: <>{daysInWords(phase)}. {text}</> };
  });
  return <LifeLine events={events} />;
}
