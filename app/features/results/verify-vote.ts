import { chainOf } from "~/features/ballots/chain";
import { countVote } from "./count-vote";
import { drawOrder } from "./lot";
import type { PublishedVote } from "./published-vote";

export const voteChecks = ["chain", "opened", "roll", "sorted", "lot", "awards"] as const;
export type VoteCheck = (typeof voteChecks)[number];
/** `found` beside `published`, as they are told. */
export type Verdict = { check: VoteCheck; agrees: boolean; found: string; published: string };

const compare = (check: VoteCheck, found: string | number, published: string | number): Verdict => ({ check, agrees: String(found) === String(published), found: String(found), published: String(published) });

/** Every sealed ballot was opened once: it is in the box, malformed, or withdrawn. Paper ballots are those that remain. */
function openedOf({ box, malformed, fingerprints, roll, paperVoid }: PublishedVote): Verdict {
  const paper = box.length + malformed.length + paperVoid - fingerprints.length;
  const agrees = paper >= 0 && paper <= roll.paperMarks;
  return { check: "opened", agrees, found: String(box.length + malformed.length + paperVoid), published: String(fingerprints.length + roll.paperMarks) };
}

const isSorted = ({ box }: PublishedVote): boolean => box.every(({ receipt }, index) => index === 0 || box[index - 1]!.receipt <= receipt);
const told = (awards: readonly { number: number; cents: number }[]): string => [...awards].sort((a, b) => a.number - b.number).map(({ number, cents }) => `${number}=${cents}`).join(" ");

/** Checks and counts a published vote again, from the file alone; in a browser or on a server. */
export async function verifyVote(vote: PublishedVote): Promise<Verdict[]> {
  const count = countVote(vote);
  const numberOf = new Map(vote.lines.map(({ number, initiativeId }) => [initiativeId, number]));
  const awards = count.awards.map(({ initiativeId, cents }) => ({ number: numberOf.get(initiativeId)!, cents }));
  const order = await drawOrder(vote.chainHead, vote.lot.throws, vote.lines.map(({ number }) => number));
  return [
    compare("chain", await chainOf(vote.fingerprints), vote.chainHead),
    openedOf(vote),
    compare("roll", vote.roll.voters - vote.roll.paperMarks, vote.fingerprints.length),
    compare("sorted", isSorted(vote) ? "yes" : "no", "yes"),
    compare("lot", order.join(" "), vote.lot.order.join(" ")),
    compare("awards", `${told(awards)} / ${count.unspentCents}`, `${told(vote.awards)} / ${vote.unspentCents}`),
  ];
}
