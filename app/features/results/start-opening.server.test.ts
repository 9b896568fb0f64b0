import { expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aVote } from "#tests/factories/ballots";
import { aClosedRound, withLot, type AClosedRound } from "#tests/factories/results";
import { countWithOthers } from "./count-vote";
import { runCount } from "./run-count.server";
import { openingUnderWay, startOpening, takeRefusal } from "./start-opening.server";
import { getVoteState } from "./vote-state.server";

useTestDatabase();

const start = ({ members, roundId, shares }: AClosedRound, patienceMs?: number) => startOpening(members[0]!, roundId, shares.slice(0, 2), patienceMs);
const isOpen = async ({ roundId }: AClosedRound) => (await getVoteState(db, roundId)).openedAt !== null;

test("a small box is open when the answer leaves", async () => {
  const round = await aClosedRound();
  await withLot(round);
  expect(await start(round)).toBe(true);
  expect([await isOpen(round), openingUnderWay(round.roundId), takeRefusal(round.roundId)]).toEqual([true, null, null]);
});

test("a large one goes on behind the answer, tells how far it is, and is opened by nobody else meanwhile", async () => {
  const round = await aClosedRound({ choices: Array.from({ length: 120 }, () => [1]) });
  await withLot(round);
  expect(await start(round, 0)).toBe(false);
  expect(openingUnderWay(round.roundId)).toMatchObject({ total: 120 });
  await expect(start(round)).rejects.toMatchObject({ code: "results.opening" });
  await expect.poll(() => openingUnderWay(round.roundId), { timeout: 20_000 }).toBeNull();
  expect([await isOpen(round), takeRefusal(round.roundId)]).toEqual([true, null]);
});

test("what is wrong is said at once, or once to whoever looks later; then it can be tried again", async () => {
  const round = await aClosedRound();
  await expect(start(round)).rejects.toMatchObject({ code: "results.no_lot" });
  await withLot(round);
  const { sealed } = await aVote(round, [1]);
  await db.insertInto("closedBallot").values({ roundId: round.roundId, position: 99, fingerprint: Buffer.alloc(32, 255), sealed: Buffer.from(sealed) }).execute();
  await expect(start(round)).rejects.toMatchObject({ code: "results.roll_differs" });
  expect(takeRefusal(round.roundId)).toBeNull();
  expect(await start(round, 0)).toBe(false);
  await expect.poll(() => openingUnderWay(round.roundId), { timeout: 20_000 }).toBeNull();
  expect(takeRefusal(round.roundId)).toMatchObject({ code: "results.roll_differs" });
  expect(takeRefusal(round.roundId)).toBeNull();
  expect(await isOpen(round)).toBe(false);
});

test("a large box is counted in a thread, as a small one is here", async () => {
  const lines = [1, 2].map((number) => ({ number, initiativeId: `line-${number}`, title: "", costCents: 50_000, categoryId: null, isWithdrawn: false }));
  const rules = { envelopeCents: 60_000, counting: "greedy" as const, stepCents: 10_000, winnersCount: null, minVotes: null, categories: [], ballotForm: "approval" as const, minChoices: 1, maxChoices: 2, blankAllowed: true };
  const vote = { rules, lines, lot: { order: [2, 1] }, box: [[1], [2], [1, 2], []].map((choices, index) => ({ receipt: String(index), choices, isWithdrawn: false })) };
  expect(await runCount(vote, 0)).toEqual(countWithOthers(vote));
});
