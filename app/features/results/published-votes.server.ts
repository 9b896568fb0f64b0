import { sql } from "kysely";
import { db } from "#db";
import type { Count } from "~/features/editions/counting-of";
import type { Edition } from "~/features/editions/edition";
import { orNotFound } from "~/lib/errors";
import { listFingerprints } from "./closed-box.server";
import type { OtherCount } from "./count-vote";
import type { PublishedVote } from "./published-vote";
import { listVoteLines, type ShownLine, type VoteState } from "./vote-state.server";

export type Trace = { lines: Count["trace"]; lots: string[][]; endowmentCents: number | null; voters: number };

/** What the opening wrote, without the box: enough for the pages. */
export type Result = {
  countedAt: Date;
  keyDestroyedAt: Date;
  voters: number;
  paperMarks: number;
  paperVoid: number;
  sealedBallots: number;
  rules: PublishedVote["rules"];
  unspentCents: number;
  trace: Trace;
  comparison: OtherCount[];
  lines: ShownLine[];
  awards: { initiativeId: string; cents: number; rank: number }[];
  blank: number;
  withdrawn: number;
  malformed: PublishedVote["malformed"];
};

async function countKinds(roundId: string): Promise<{ blank: number; withdrawn: number }> {
  const { rows } = await sql<{ blank: number; withdrawn: number }>`select
    (count(*) filter (where is_withdrawn))::int as withdrawn, (count(*) filter (where not is_withdrawn and cardinality(choices) = 0))::int as blank
    from published_ballot where round_id = ${roundId}`.execute(db);
  return rows[0]!;
}

const columns = [
  "countedAt", "keyDestroyedAt", "voters", "paperMarks", "paperVoid", "sealedBallots", "unspentCents",
  sql<PublishedVote["rules"]>`rules`.as("rules"), sql<Trace>`trace`.as("trace"), sql<OtherCount[]>`comparison`.as("comparison"),
] as const;

/** Whether it may be seen is the caller's to ask. @throws 404 before the opening */
export async function getResult(roundId: string): Promise<Result> {
  const row = orNotFound(await db.selectFrom("roundResult").select(columns).where("roundId", "=", roundId).executeTakeFirst());
  const [lines, awards, malformed, kinds] = await Promise.all([
    listVoteLines(db, roundId),
    db.selectFrom("award").select(["initiativeId", "cents", "rank"]).where("roundId", "=", roundId).orderBy("rank").execute(),
    db.selectFrom("malformedBallot").select(["fingerprint", "reason"]).where("roundId", "=", roundId).orderBy("fingerprint").execute(),
    countKinds(roundId),
  ]);
  return { ...row, ...kinds, lines, awards, malformed };
}

export const listBox = (roundId: string) =>
  db.selectFrom("publishedBallot").select(["receipt", "choices", "isWithdrawn"]).where("roundId", "=", roundId).orderBy("rank").execute();

/** Everything of a published vote in one object. */
export async function readPublishedVote({ year, name, isDemo }: Pick<Edition, "year" | "name" | "isDemo">, state: VoteState): Promise<PublishedVote> {
  const { roundId, seal, chainHead, throws, lineOrder } = state;
  const [result, box, fingerprints] = await Promise.all([getResult(roundId), listBox(roundId), listFingerprints(db, roundId)]);
  const lines = result.lines.map(({ number, initiativeId, title, costCents, categoryId, withdrawnAt }) => ({ number, initiativeId, title, costCents, categoryId, isWithdrawn: withdrawnAt !== null }));
  const numberOf = new Map(lines.map(({ number, initiativeId }) => [initiativeId, number]));
  return {
    format: "propulsons/vote/1", year, name, isDemo, rules: result.rules, lines, seal: seal!, fingerprints, chainHead: chainHead!, lot: { throws: throws!, order: lineOrder! },
    roll: { voters: result.voters, paperMarks: result.paperMarks }, paperVoid: result.paperVoid, box, malformed: result.malformed,
    awards: result.awards.map(({ initiativeId, cents }) => ({ number: numberOf.get(initiativeId)!, cents })), unspentCents: result.unspentCents,
  };
}
