import { describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aMember } from "#tests/factories/accounts";
import { aVote } from "#tests/factories/ballots";
import { aClosedRound, anOpenedRound, aPublishedRound, someThrows, withLot, type AClosedRound } from "#tests/factories/results";
import { findEdition } from "~/features/editions/editions.server";
import { openRound } from "./open-round.server";
import { publishResults } from "./publish-results.server";
import { readPublishedVote } from "./published-votes.server";
import { typeLot } from "./type-lot.server";
import { verifyVote } from "./verify-vote";
import { listPastBoxes } from "~/features/editions/past-boxes.server";
import { getVoteState, winnersOf } from "./vote-state.server";

useTestDatabase();

const open = ({ members, roundId, shares }: AClosedRound, some = shares.slice(0, 2)) => openRound(members[0]!, roundId, some);
const published = async ({ editionId, roundId }: AClosedRound) => readPublishedVote((await findEdition(db, editionId))!, await getVoteState(db, roundId));

describe("opening the box", () => {
  test("every ballot once; the file that is published agrees with itself in every check", async () => {
    const round = await anOpenedRound({ choices: [[1], [1, 2], [2], [3], [], [1]], paper: [{ choices: [2] }, { choices: [], isVoid: true }] });
    const vote = await published(round);
    expect(vote.box.map(({ choices }) => choices.join()).sort()).toEqual(["", "1", "1", "1,2", "2", "2", "3"]);
    expect(vote).toMatchObject({ roll: { voters: 8, paperMarks: 2 }, paperVoid: 1, malformed: [] });
    expect((await verifyVote(vote)).filter(({ agrees }) => !agrees)).toEqual([]);
  });

  test("ballots come out by receipt: their order tells nothing of the sealed ones", async () => {
    const { box } = await published(await anOpenedRound({ choices: Array.from({ length: 30 }, () => [1]) }));
    expect(box.map(({ receipt }) => receipt)).toEqual(box.map(({ receipt }) => receipt).sort());
  });

  test("malformed ballots are counted, published and given to nobody", async () => {
    const other = await aClosedRound({ choices: [] });
    const { sealed } = await aVote(other, [1]);
    const vote = await published(await anOpenedRound({ choices: [[2], [9], [1, 2, 3, 4]], costs: [1000, 1000, 1000, 1000], extra: [sealed] }));
    expect(vote.malformed.map(({ reason }) => reason).sort()).toEqual(["too_many", "unknown_choice", "unreadable"]);
    expect(vote.box.map(({ choices }) => choices)).toEqual([[2]]);
    expect((await verifyVote(vote)).filter(({ agrees }) => !agrees)).toEqual([]);
  });

  test("neither the key nor a share is in any row", async () => {
    const { privateKey, shares } = await anOpenedRound();
    const written = await Promise.all((["roundResult", "auditEntry", "auditIntent", "mailMessage", "lotEntry"] as const).map((table) => db.selectFrom(table).selectAll().execute()));
    const text = JSON.stringify(written);
    for (const secret of [privateKey.toString("hex"), privateKey.toString("base64"), ...shares, ...shares.map((share) => share.replaceAll(" ", ""))]) expect(text).not.toContain(secret);
  });

  test.each([["one share too few", (shares: string[]) => [shares[0]!, ""], "share2"], ["the same twice", (shares: string[]) => [shares[0]!, shares[0]!], "share2"]])("%s: nothing is opened, and the field is named", async (_, some, field) => {
    const round = await aClosedRound();
    await withLot(round);
    await expect(open(round, some(round.shares))).rejects.toMatchObject({ code: "results.share", field });
    expect((await getVoteState(db, round.roundId)).openedAt).toBeNull();
  });

  test("shares of another round open nothing", async () => {
    const [round, other] = [await aClosedRound(), await aClosedRound()];
    await withLot(round);
    await expect(open(round, other.shares.slice(0, 2))).rejects.toMatchObject({ code: "results.share" });
  });

  test("before the lot, or with paper that two people read differently, nothing is opened", async () => {
    const early = await aClosedRound();
    await expect(open(early)).rejects.toMatchObject({ code: "results.no_lot" });
    const differing = await aClosedRound({ paper: [{ choices: [1], readAs: [2] }] });
    await withLot(differing);
    await expect(open(differing)).rejects.toMatchObject({ code: "results.paper_unfinished" });
  });

  test("a box with one ballot more than the roll has people is not opened", async () => {
    const round = await aClosedRound();
    await withLot(round);
    const { sealed } = await aVote(round, [1]);
    await db.insertInto("closedBallot").values({ roundId: round.roundId, position: 99, fingerprint: Buffer.alloc(32, 255), sealed: Buffer.from(sealed) }).execute();
    await expect(open(round)).rejects.toMatchObject({ code: "results.roll_differs" });
  });

  test("two members at once: one opens, the other is told", async () => {
    const round = await aClosedRound();
    await withLot(round);
    const ends = await Promise.allSettled([open(round), openRound(round.members[1]!, round.roundId, round.shares.slice(1))]);
    expect(ends.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(ends.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "results.opened" } });
  });

  test("who is not of the office opens nothing, the team included", async () => {
    const round = await aClosedRound();
    await withLot(round);
    for (const stranger of [round.team, await aMember()]) await expect(openRound(stranger, round.roundId, round.shares.slice(0, 2))).rejects.toMatchObject({ status: 404 });
  });

  test("what was opened is kept: box, awards and result refuse every change", async () => {
    const { roundId } = await anOpenedRound();
    await expect(db.updateTable("award").set({ cents: 1 }).where("roundId", "=", roundId).execute()).rejects.toThrow("kept for good");
    await expect(db.deleteFrom("publishedBallot").where("roundId", "=", roundId).execute()).rejects.toThrow("kept for good");
    await expect(db.updateTable("roundResult").set({ voters: 1 }).where("roundId", "=", roundId).execute()).rejects.toThrow("kept for good");
  });
});

describe("the lot", () => {
  test("two members who wrote the same draw it; one alone, or two that differ, do not", async () => {
    const { roundId, members } = await aClosedRound();
    expect(await typeLot(members[0]!, roundId, someThrows)).toBe(false);
    expect(await typeLot(members[0]!, roundId, someThrows)).toBe(false);
    expect(await typeLot(members[1]!, roundId, "111111111111")).toBe(false);
    expect(await typeLot(members[1]!, roundId, someThrows)).toBe(true);
    await expect(typeLot(members[2]!, roundId, someThrows)).rejects.toMatchObject({ code: "results.lot_drawn" });
  });

  test("not while the box is open, nor after it was opened: the database refuses too", async () => {
    const { roundId, members } = await anOpenedRound();
    await expect(typeLot(members[2]!, roundId, someThrows)).rejects.toMatchObject({ code: "results.opened" });
    await expect(db.insertInto("lotEntry").values({ roundId, accountId: members[2]!.accountId, throws: someThrows, typedAt: new Date() }).execute()).rejects.toThrow("after its close and before its opening");
  });
});

describe("publishing", () => {
  test("winners exist for others only once they are published", async () => {
    const round = await anOpenedRound({ choices: [[1], [1], [2]] });
    expect(await winnersOf(db, round.editionId)).toEqual([]);
    await publishResults(round.team, round.roundId);
    expect((await winnersOf(db, round.editionId)).map(({ initiativeId }) => initiativeId)).toEqual(expect.arrayContaining([round.initiativeIds[0]]));
    expect((await listPastBoxes()).map(({ editionId }) => editionId)).toContain(round.editionId);
    await expect(publishResults(round.team, round.roundId)).rejects.toMatchObject({ code: "results.published" });
  });

  test("nothing is published of a box that was not opened", async () => {
    const { team, roundId } = await aClosedRound();
    await expect(publishResults(team, roundId)).rejects.toMatchObject({ code: "results.not_opened" });
  });

  test("a published round is whole", async () => expect((await verifyVote(await published(await aPublishedRound()))).every(({ agrees }) => agrees)).toBe(true));
});
