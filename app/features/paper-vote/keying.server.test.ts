import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aMember, aTeamMember } from "#tests/factories/accounts";
import { aRound, type ARound, type RoundOptions } from "#tests/factories/ballots";
import { aPaperPlace, keyAs } from "#tests/factories/paper-vote";
import type { Actor } from "~/features/accounts/permissions";
import { drawReceipt } from "~/features/ballots/secret";
import { askCancellation, confirmCancellation, dropCancellation } from "./cancel-place.server";
import { decideDifference, keyBallot, takeBack } from "./key-ballot.server";
import { readDifferences, readKeying } from "./keyed.server";
import { markTags } from "./mark-voter.server";
import type { Reading } from "./paper";
import { findPlace, listUnsettled } from "./places.server";
import { dropTurn, finishTurn, takeTurn } from "./turns.server";

useTestDatabase();

const refusal = (work: Promise<unknown>) => work.then(() => null, (error: Error) => error.message);
const ballot = (choices: number[] = [1], isVoid = false): Reading => ({ receipt: drawReceipt(), choices, isVoid });

type AClosedPlace = { round: ARound; placeId: string; one: Actor; other: Actor; third: Actor };

/** So many people marked; the round is closed, nothing keyed. */
async function aClosedPlace(marks: number, options: RoundOptions = {}): Promise<AClosedPlace> {
  const round = await aRound(options);
  const placeId = await aPaperPlace(round.roundId);
  for (let mark = 0; mark < marks; mark += 1) await markTags({ id: placeId, roundId: round.roundId }, { voterTag: randomBytes(32), nearTags: [] });
  await db.updateTable("ballotRound").set({ closedAt: new Date(), chainHead: "0".repeat(64) }).where("id", "=", round.roundId).execute();
  return { round, placeId, one: await aTeamMember(), other: await aTeamMember(), third: await aTeamMember() };
}

const placeIn = async ({ placeId }: AClosedPlace) => (await findPlace(db, placeId))!;

describe("keying blind", () => {
  test("two people who read alike settle the place; it counts what they keyed and changes no more", async () => {
    const place = await aClosedPlace(3);
    const readings = [ballot([1, 3]), ballot([]), ballot([], true)];
    expect(await listUnsettled(db, place.round.roundId)).toHaveLength(1);
    expect(await keyAs(place.one, place.placeId, readings)).toBe(false);
    expect(await keyAs(place.other, place.placeId, [...readings].reverse())).toBe(true);
    expect(await placeIn(place)).toMatchObject({ state: "settled", marks: 3, ballots: 3, voided: 1 });
    expect(await listUnsettled(db, place.round.roundId)).toEqual([]);
    await expect(db.deleteFrom("paperEntry").where("placeId", "=", place.placeId).execute()).rejects.toThrow("this place is settled");
  });

  test("one person has one keying, and a third has none, even at once", async () => {
    const { placeId, one, other, third } = await aClosedPlace(1);
    await takeTurn(one, placeId);
    expect(await refusal(takeTurn(one, placeId))).toBe("paper.own_turn");
    expect((await Promise.all([other, third].map((who) => refusal(takeTurn(who, placeId))))).sort()).toEqual([null, "paper.turns_taken"].sort());
    await expect(db.updateTable("paperTypist").set({ accountId: one.accountId }).where("placeId", "=", placeId).where("turn", "=", 2).execute()).rejects.toThrow();
  });

  test("nobody sees the other's keying before both are finished", async () => {
    const { placeId, one, other } = await aClosedPlace(1);
    await keyAs(one, placeId, [ballot()]);
    await takeTurn(other, placeId);
    expect((await readKeying(other, placeId)).readings).toEqual([]);
    expect((await readDifferences(other, placeId)).differences).toEqual([]);
  });

  test("never more ballots than marks, whatever is keyed at once: the database refuses", async () => {
    const { placeId, one } = await aClosedPlace(2);
    await takeTurn(one, placeId);
    const answers = await Promise.all([1, 2, 3, 4].map(() => refusal(keyBallot(one, placeId, ballot()))));
    expect(answers.filter((answer) => answer === null)).toHaveLength(2);
    expect(answers.filter((answer) => answer === "paper.above_marks")).toHaveLength(2);
  });

  test("a ballot against the rules is void, and only a person says so", async () => {
    const { placeId, one } = await aClosedPlace(3, { edition: { maxChoices: 2, blankAllowed: false } });
    await takeTurn(one, placeId);
    expect(await refusal(keyBallot(one, placeId, ballot([1, 2, 3])))).toBe("paper.invalid");
    expect(await refusal(keyBallot(one, placeId, ballot([9])))).toBe("paper.invalid");
    expect(await refusal(keyBallot(one, placeId, ballot([])))).toBe("paper.blank_void");
    expect(await refusal(keyBallot(one, placeId, ballot([], true)))).toBeNull();
  });

  test("a receipt is keyed once, may be taken back, and not after the keying is finished", async () => {
    const { placeId, one } = await aClosedPlace(3);
    const first = ballot();
    await takeTurn(one, placeId);
    await keyBallot(one, placeId, first);
    expect(await refusal(keyBallot(one, placeId, { ...first, choices: [2] }))).toBe("paper.keyed");
    await takeBack(one, placeId, first.receipt);
    await keyBallot(one, placeId, { ...first, choices: [2] });
    await finishTurn(one, placeId);
    expect(await refusal(takeBack(one, placeId, first.receipt))).toBe("paper.finished");
    expect(await refusal(keyBallot(one, placeId, ballot()))).toBe("paper.finished");
    await expect(db.updateTable("paperEntry").set({ choices: [3] }).where("placeId", "=", placeId).execute()).rejects.toThrow("a finished turn stays as it is");
  });

  test("a keying that nobody finishes is begun again, by its typist or the team", async () => {
    const { placeId, one, other } = await aClosedPlace(2);
    await takeTurn(one, placeId);
    await keyBallot(one, placeId, ballot());
    await dropTurn(other, placeId, 1);
    await takeTurn(other, placeId);
    expect((await readKeying(other, placeId)).readings).toEqual([]);
  });

  test("not before the close", async () => {
    const round = await aRound();
    const placeId = await aPaperPlace(round.roundId);
    expect(await refusal(takeTurn(round.team, placeId))).toBe("paper.not_closed");
    await expect(db.insertInto("paperTypist").values({ placeId, turn: 1, accountId: round.team.accountId }).execute()).rejects.toThrow("paper is keyed after the close");
  });

  test("who keeps no place keys nothing", async () => {
    const { placeId } = await aClosedPlace(1);
    const stranger = await aMember();
    const acts = [() => takeTurn(stranger, placeId), () => keyBallot(stranger, placeId, ballot()), () => finishTurn(stranger, placeId), () => dropTurn(stranger, placeId, 1), () => decideDifference(stranger, placeId, { receipt: drawReceipt(), reading: null })];
    for (const act of acts) await expect(act()).rejects.toMatchObject({ status: 404 });
  });
});

describe("a difference", () => {
  test("is decided by a third person only; the last one settles the place, and says who looked", async () => {
    const place = await aClosedPlace(3);
    const { placeId, one, other, third } = place;
    const [alike, misread, unseen] = [ballot([1]), ballot([2]), ballot([3])];
    await keyAs(one, placeId, [alike, misread, unseen]);
    expect(await keyAs(other, placeId, [alike, { ...misread, choices: [1, 2] }])).toBe(false);
    expect((await placeIn(place)).state).toBe("differing");
    const shown = await readDifferences(third, placeId);
    expect(shown.differences.map(({ receipt }) => receipt).sort()).toEqual([misread.receipt, unseen.receipt].sort());
    for (const typist of [one, other]) expect(await refusal(decideDifference(typist, placeId, { receipt: misread.receipt, reading: misread }))).toBe("paper.not_third");
    expect(await decideDifference(third, placeId, { receipt: misread.receipt, reading: { ...misread, choices: [1, 2] } })).toBe(false);
    expect(await refusal(decideDifference(third, placeId, { receipt: alike.receipt, reading: null }))).toBe("paper.no_difference");
    expect(await decideDifference(third, placeId, { receipt: unseen.receipt, reading: null })).toBe(true);
    expect(await placeIn(place)).toMatchObject({ state: "settled", ballots: 2, voided: 0 });
    expect((await readDifferences(third, placeId)).corrections).toMatchObject([{ name: third.name }, { name: third.name }]);
  });

  test("keeps a place from being settled, in the database itself", async () => {
    const { placeId, one, other } = await aClosedPlace(1);
    const seen = ballot([1]);
    await keyAs(one, placeId, [seen]);
    await keyAs(other, placeId, [{ ...seen, choices: [2] }]);
    await expect(db.updateTable("paperPlace").set({ settledAt: new Date() }).where("id", "=", placeId).execute()).rejects.toThrow("two people have not keyed the same ballots");
  });
});

describe("a box that is lost", () => {
  test("two people cancel its place, in public and for good; nothing waits for it any more", async () => {
    const place = await aClosedPlace(2);
    const { placeId, round, one, other } = place;
    const reason = "L’urne de la mairie a disparu.";
    await askCancellation(one, round.editionId, placeId, { reason });
    expect(await refusal(askCancellation(other, round.editionId, placeId, { reason }))).toBe("paper.asked");
    expect(await refusal(confirmCancellation(one, round.editionId, placeId))).toBe("paper.own_request");
    expect(await listUnsettled(db, round.roundId)).toHaveLength(1);
    await confirmCancellation(other, round.editionId, placeId);
    expect(await listUnsettled(db, round.roundId)).toEqual([]);
    expect(await db.selectFrom("roundEvent").select("detail").where("roundId", "=", round.roundId).where("kind", "=", "paper_cancelled").execute()).toMatchObject([{ detail: expect.stringContaining(reason) }]);
    expect(await refusal(takeTurn(one, placeId))).toBe("paper.cancelled");
    await expect(db.deleteFrom("paperCancellation").where("placeId", "=", placeId).execute()).rejects.toThrow("kept for good");
  });

  test("or the request is dropped: the box was found again", async () => {
    const { placeId, round, one, other } = await aClosedPlace(1);
    await askCancellation(one, round.editionId, placeId, { reason: "L’urne est introuvable." });
    await dropCancellation(other, round.editionId, placeId);
    await takeTurn(one, placeId);
  });

  test("the database opens nothing while paper with marks waits", async () => {
    const { round } = await aClosedPlace(1);
    await expect(db.updateTable("ballotRound").set({ openedAt: new Date() }).where("id", "=", round.roundId).execute()).rejects.toThrow("paper is not settled");
  });
});
