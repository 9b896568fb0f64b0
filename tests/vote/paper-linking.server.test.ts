import { createHash } from "node:crypto";
import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aTeamMember } from "#tests/factories/accounts";
import { aPaperPlace } from "#tests/factories/paper-vote";
import { aClosedRound, withLot } from "#tests/factories/results";
import { RECEIPT_BYTES, receiptFrom } from "~/features/ballots/secret";
import { finishTurn, takeTurn } from "~/features/paper-vote/turns.server";
import { openRound } from "~/features/results/open-round.server";
import { judgeOrder, type Verdict } from "./chance";

useTestDatabase();

const VOTES = 200;
/** Always the same tags and receipts: what chance does here, it does every time. */
const drawn = (word: string, index: number) => createHash("sha256").update(`${word} ${index}`).digest();

const receiptOf = new Map<string, string>();
const column = async (query: ReturnType<typeof sql<{ value: string }>>): Promise<string[]> => (await query.execute(db)).rows.map(({ value }) => value);
const votersInPlace = () => column(sql`select encode(voter_tag, 'hex') as value from voter_roll order by ctid`);

let [keyed, opened]: Verdict[] = [];
let left = -1;

/** People come one after the other, and nobody shuffles the pile before it is keyed. */
async function everybodyVotesOnPaper(roundId: string, placeId: string): Promise<string[]> {
  const receipts: string[] = [];
  for (let index = 0; index < VOTES; index += 1) {
    const [voterTag, receipt] = [drawn("voter", index), receiptFrom(drawn("receipt", index).subarray(0, RECEIPT_BYTES))];
    receiptOf.set(voterTag.toString("hex"), receipt);
    receipts.push(receipt);
    await db.insertInto("voterRoll").values({ roundId, voterTag, channel: "paper", day: "2026-09-15", paperPlaceId: placeId }).execute();
  }
  return receipts;
}

beforeAll(async () => {
  const round = await aClosedRound({ choices: [] });
  const placeId = await aPaperPlace(round.roundId);
  const receipts = await everybodyVotesOnPaper(round.roundId, placeId);
  for (const [index, typist] of [round.team, await aTeamMember()].entries()) {
    await takeTurn(typist, placeId);
    await db.insertInto("paperEntry").values(receipts.map((receipt) => ({ placeId, turn: index + 1, receipt, choices: [1] }))).execute();
    await finishTurn(typist, placeId);
  }
  keyed = judgeOrder(receiptOf, await votersInPlace(), await column(sql`select receipt as value from paper_entry where turn = 1 order by ctid`));
  await withLot(round);
  await openRound(round.members[0]!, round.roundId, round.shares.slice(0, 2));
  opened = judgeOrder(receiptOf, await votersInPlace(), await column(sql`select receipt as value from published_ballot order by ctid`));
  left = (await db.selectFrom("paperEntry").select("receipt").execute()).length;
}, 60_000);

test("a pile that nobody shuffled links paper ballots to the roll until the opening, as is published (situation 20)", () => {
  expect(keyed!.links).toBeGreaterThan(VOTES / 2);
});

test("once it is counted, the order of the pile and the place of each ballot are gone (situation 20)", () => {
  expect(left).toBe(0);
  expect(opened!.p).toBeGreaterThan(0.01);
});
