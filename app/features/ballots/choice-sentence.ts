import { refuseChoices, type BallotForm } from "./ballot";
import { ballotsRefusals } from "./ballots.fr";
import type { BulletinLine } from "./bulletin-view";

/** What does not fit, in words; null when these may be cast. In the browser, as on the server. */
export function choiceProblem({ form, lines }: { form: BallotForm; lines: readonly BulletinLine[] }, choices: readonly number[]): string | null {
  const refusal = refuseChoices(form, lines.filter(({ withdrawnBecause }) => !withdrawnBecause), choices);
  if (!refusal) return null;
  const sentence = ballotsRefusals[refusal.code]!;
  return typeof sentence === "function" ? sentence("details" in refusal ? refusal.details : {}) : sentence;
}
