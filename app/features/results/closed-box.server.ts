import { sql } from "kysely";
import type { Handle } from "#db";

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
  /** Places not keyed twice to the end, or keyed differently: nothing is opened before. */
  unfinished: string[];
};

/** Paper ballots of a round, keyed blind by two people: only what both read alike is a ballot. */
export async function readPaperBox(handle: Handle, roundId: string): Promise<PaperBox> {
  const { rows: places } = await sql<{ name: string; isFinished: boolean }>`
    select p.name, (
      (select count(*) from paper_typist t where t.place_id = p.id and t.finished_at is not null) = 2
        or not exists (select from voter_roll r where r.paper_place_id = p.id) and not exists (select from paper_entry e where e.place_id = p.id))
      and not exists (
        select from (select * from paper_entry where place_id = p.id and turn = 1) a
        full join (select * from paper_entry where place_id = p.id and turn = 2) b on b.receipt = a.receipt
        where a.receipt is null or b.receipt is null or a.choices <> b.choices or a.is_void <> b.is_void) as "isFinished"
    from paper_place p where p.round_id = ${roundId} order by p.name`.execute(handle);
  const entries = await handle
    .selectFrom("paperEntry")
    .innerJoin("paperPlace", "paperPlace.id", "placeId")
    .select(["receipt", "choices", "isVoid"])
    .where("roundId", "=", roundId)
    .where("turn", "=", 1)
    .execute();
  return {
    ballots: entries.filter(({ isVoid }) => !isVoid).map(({ receipt, choices }) => ({ receipt, choices })),
    voided: entries.filter(({ isVoid }) => isVoid).length,
    unfinished: places.filter(({ isFinished }) => !isFinished).map(({ name }) => name),
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
