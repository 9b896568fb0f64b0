/** Everything a ballot may be, before it is sealed. Pure: the same rules in the browser, on the server and at the count. */
export type BallotForm = {
  ballotForm: "approval" | "knapsack";
  minChoices: number;
  maxChoices: number;
  blankAllowed: boolean;
  envelopeCents: number;
};

/** `number` is what is printed, drawn by lot, and sealed. A withdrawn line stays listed and is never funded. */
export type BallotLine = { number: number; costCents: number };

export type ChoiceRefusal =
  | { code: "ballots.unknown_choice" }
  | { code: "ballots.blank_refused" }
  | { code: "ballots.too_few"; details: { min: number; chosen: number } }
  | { code: "ballots.too_many"; details: { max: number; chosen: number } }
  | { code: "ballots.over_envelope"; details: { overCents: number } };

export const totalOf = (lines: readonly BallotLine[], choices: readonly number[]): number =>
  lines.reduce((sum, { number, costCents }) => (choices.includes(number) ? sum + costCents : sum), 0);

const byCount = ({ minChoices, maxChoices }: BallotForm, chosen: number): ChoiceRefusal | null => {
  if (chosen < minChoices) return { code: "ballots.too_few", details: { min: minChoices, chosen } };
  return chosen > maxChoices ? { code: "ballots.too_many", details: { max: maxChoices, chosen } } : null;
};

/** Null when this ballot may be cast. Nothing chosen is a blank ballot, whatever the form. */
export function refuseChoices(form: BallotForm, lines: readonly BallotLine[], choices: readonly number[]): ChoiceRefusal | null {
  if (new Set(choices).size !== choices.length || choices.some((choice) => !lines.some(({ number }) => number === choice))) return { code: "ballots.unknown_choice" };
  if (choices.length === 0) return form.blankAllowed ? null : { code: "ballots.blank_refused" };
  if (form.ballotForm === "approval") return byCount(form, choices.length);
  const over = totalOf(lines, choices) - form.envelopeCents;
  return over > 0 ? { code: "ballots.over_envelope", details: { overCents: over } } : null;
}

export type RoundTimes = { sealedAt: Date | string | null; opensAt: Date | string; closesAt: Date | string; closedAt: Date | string | null };

export type RoundStage = "preparing" | "sealed" | "open" | "over" | "closed";

/** Open from its first instant to the last before its close: T itself is too late. Times in UTC. */
export function stageOf({ sealedAt, opensAt, closesAt, closedAt }: RoundTimes, at: Date): RoundStage {
  if (!sealedAt) return "preparing";
  if (closedAt) return "closed";
  if (at < new Date(opensAt)) return "sealed";
  return at < new Date(closesAt) ? "open" : "over";
}
