import { quorumOf, type Quorum, type SeatFacts, type Verdict } from "~/features/committee/decision";
import type { DecisionRules } from "~/features/committee/decision-rules";

export const initiativeVotes = ["selected", "not_selected"] as const;
export type InitiativeVote = (typeof initiativeVotes)[number];

export type SeatSaid = {
  vote: InitiativeVote;
  reason: string;
  criteria: { criterionId: string; title: string; verdict: Verdict; reason: string }[];
};

/** What is known of one seat when the team closes. */
export type SelectionSeat = { key: string; name: string; isDepartement: boolean; hasMandate: boolean; recused: boolean; said: SeatSaid | null };

/** The rule by which votes make a decision, as data: the seats' majority; a tie goes as the Département voted, and falls without its vote. */
export const selectionRule = { version: "initiatives/2026-1", tieBreaker: "departement" } as const;

export type Selection = {
  outcome: InitiativeVote | "no_quorum";
  because: "majority" | "tie_departement" | "tie" | "no_quorum";
  ruleVersion: string;
  quorum: Quorum;
  tally: Record<InitiativeVote, number>;
};

/** As in a written consultation: present is who has voted. The label's quorum counts the same seats. */
const asLabelSeat = ({ key, isDepartement, hasMandate, recused, said }: SelectionSeat): SeatFacts => ({
  key, isDepartement, hasMandate, recused, present: said !== null, prescribes: false, verdicts: null, vote: said && { choice: said.vote === "selected" ? "for" : "against", reason: said.reason },
});

const counts = (seat: SelectionSeat) => seat.hasMandate && !seat.recused && seat.said !== null;

function conclude(seats: readonly SelectionSeat[], { selected, not_selected: declined }: Selection["tally"]): Pick<Selection, "outcome" | "because"> {
  if (selected !== declined) return { outcome: selected > declined ? "selected" : "not_selected", because: "majority" };
  const vote = seats.find((seat) => seat.isDepartement && counts(seat))?.said?.vote;
  return vote ? { outcome: vote, because: "tie_departement" } : { outcome: "not_selected", because: "tie" };
}

/** What the committee decides on one initiative when the team closes it. Total and deterministic; reads no clock. */
export function decideSelection(seats: readonly SelectionSeat[], rules: DecisionRules): Selection {
  const quorum = quorumOf({ kind: "consultation", seats: seats.map(asLabelSeat), validAttestations: 0 }, rules);
  const voices = seats.filter(counts);
  const tally = { selected: voices.filter(({ said }) => said?.vote === "selected").length, not_selected: voices.filter(({ said }) => said?.vote === "not_selected").length };
  const conclusion = quorum.reached ? conclude(seats, tally) : ({ outcome: "no_quorum", because: "no_quorum" } as const);
  return { ...conclusion, ruleVersion: `${selectionRule.version}, ${rules.version}`, quorum, tally };
}

/** The seats' own words behind a decision, for the holder: of those who voted that way, and which criteria they found unmet. */
export function reasonsOf(seats: readonly SelectionSeat[], outcome: InitiativeVote): { seat: string; reason: string }[] {
  return seats.filter(counts).flatMap(({ name, said }) => {
    if (said?.vote !== outcome) return [];
    const unmet = outcome === "selected" ? [] : said.criteria.filter(({ verdict, reason }) => verdict === "not_met" && reason).map(({ title, reason }) => `${title} : ${reason}`);
    const reason = [said.reason, ...unmet].filter(Boolean).join("\n");
    return reason ? [{ seat: name, reason }] : [];
  });
}

/** The reasons of one seat, as corrections name them. */
export const seatField = (seat: string): string => `seat:${seat}`;
/** The team’s own word to the holder. */
export const NOTE_FIELD = "note";
