import { decide, type DecisionInput } from "~/features/committee/decision";

const input: DecisionInput = { kind: "meeting", seats: [], validAttestations: 1 };

/** Facts of a decision in which nobody sat: for tests that need a label, not its reasons. */
export const emptyFacts = JSON.stringify({ input, answer: decide(input), seats: [] });
