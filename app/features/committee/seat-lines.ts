import { isEligible, type DecisionInput } from "./decision";
import type { SeatRecord } from "./decision-record";

/** Who looks: the seat they act for (null: the team), and whether the chair has closed the item. */
export type Viewer = { seatKey: string | null; closed: boolean };

export type SeatLine = {
  key: string;
  name: string;
  isMine: boolean;
  prescribes: boolean;
  present: boolean;
  representedBy: string | null;
  state: "vacant" | "recused" | "given" | "awaited";
  hasVoted: boolean;
  recusal: SeatRecord["recusal"];
  declarations: SeatRecord["declarations"];
  /** Null while hidden as well as while not given. */
  opinion: SeatRecord["opinion"];
  vote: SeatRecord["vote"];
};

type Facts = { input: DecisionInput; seats: SeatRecord[] };

/** Others' opinions open to a seat once its own is in, to the team at closing; a seat that stepped aside waits like the team. */
function seesOpinions({ seats }: Facts, { seatKey, closed }: Viewer): boolean {
  const own = seats.find((seat) => seat.key === seatKey);
  return closed || (own !== undefined && own.opinion !== null && own.recusal === null);
}

function stateOf(seat: SeatRecord, input: DecisionInput): SeatLine["state"] {
  const facts = input.seats.find((one) => one.key === seat.key);
  if (seat.recusal) return "recused";
  if (!facts || !isEligible(facts)) return "vacant";
  return seat.opinion ? "given" : "awaited";
}

/** What this person may know of each seat. Votes are revealed together, at closing; one's own is always shown. */
export function seatLines(facts: Facts, viewer: Viewer): SeatLine[] {
  const opinionsOpen = seesOpinions(facts, viewer);
  return facts.seats.map((seat) => {
    const isMine = seat.key === viewer.seatKey;
    return {
      key: seat.key, name: seat.name, isMine, prescribes: seat.prescribes, present: seat.present, representedBy: seat.representedBy,
      state: stateOf(seat, facts.input), hasVoted: seat.vote !== null, recusal: seat.recusal, declarations: seat.declarations,
      opinion: opinionsOpen || isMine ? seat.opinion : null,
      vote: viewer.closed || isMine ? seat.vote : null,
    };
  });
}
