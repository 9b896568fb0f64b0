import { sql } from "kysely";
import type { Handle } from "#db";
import { listUnsettled } from "~/features/paper-vote/places.server";

export type SealedBallot = { fingerprint: string; sealed: Buffer };

/** The closed box: sealed ballots by fingerprint, without slots. */
export async function listClosedBox(handle: Handle, roundId: string): Promise<SealedBallot[]> {
  const rows = await handle.selectFrom("closedBallot").select(["fingerprint", "sealed"]).where("roundId", "=", roundId).orderBy("position").execute();
  return rows.map(({ fingerprint, sealed }) => ({ fingerprint: fingerprint.toString("hex"), sealed }));
}

export const countClosedBox = async (handle: Handle, roundId: string): Promise<number> =>
  (await handle.selectFrom("closedBallot").select((row) => row.fn.countAll<number>().as("count")).where("roundId", "=", roundId).executeTakeFirstOrThrow()).count;

export async function listFingerprints(handle: Handle, roundId: string): Promise<string[]> {
  const rows = await handle.selectFrom("closedBallot").select("fingerprint").where("roundId", "=", roundId).orderBy("position").execute();
  return rows.map(({ fingerprint }) => fingerprint.toString("hex"));
}

export type PaperBox = {
  /** What both people keyed alike. */
  ballots: { receipt: string; choices: number[] }[];
  /** Torn, crossed out, signed. */
  voided: number;
  /** Places with marks that are neither keyed alike twice nor cancelled: nothing is opened before. */
  unfinished: string[];
};

/** Paper ballots of a round, keyed blind by two people: only what both read alike is a ballot. Until they are counted. */
export async function readPaperBox(handle: Handle, roundId: string): Promise<PaperBox> {
  const entries = await handle
    .selectFrom("paperEntry")
    .innerJoin("paperPlace", "paperPlace.id", "placeId")
    .select(["receipt", "choices", "isVoid"])
    .where("roundId", "=", roundId)
    .where("settledAt", "is not", null)
    .where("turn", "=", 1)
    .execute();
  return {
    ballots: entries.filter(({ isVoid }) => !isVoid).map(({ receipt, choices }) => ({ receipt, choices })),
    voided: entries.filter(({ isVoid }) => isVoid).length,
    unfinished: await listUnsettled(handle, roundId),
  };
}

export type RollCounts = { voters: number; paperMarks: number };

/** Whose vote was taken: an online vote that two people refused is none, unless that person then came to a place of paper votes. */
export async function countRoll(handle: Handle, roundId: string): Promise<RollCounts> {
  const { rows } = await sql<RollCounts>`select
    (count(*) filter (where refused_on is null or paper_place_id is not null))::int as voters,
    (count(*) filter (where paper_place_id is not null))::int as "paperMarks"
    from voter_roll where round_id = ${roundId}`.execute(handle);
  return rows[0]!;
}
