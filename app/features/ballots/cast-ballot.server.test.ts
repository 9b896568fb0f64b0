import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aRound, aVote, aVoter, type ARound } from "#tests/factories/ballots";
import { castBallot } from "./cast-ballot.server";
import { changeBallot } from "./change-ballot.server";
import { boxAgrees, checkBox, countBox } from "./check-box.server";
import { closeRound } from "./close-round.server";
import { mixBox } from "./mix-box.server";
import { ballotOpener, sealBallot } from "./sealing";
import { fingerprintOf, receiptOf } from "./secret";

useTestDatabase();

const refusal = (work: Promise<unknown>) => work.then(() => null, (error: Error) => error.message);
const slotsOf = async ({ roundId }: ARound) => (await countBox(db, roundId)).slots;

describe("casting a ballot", () => {
  test("writes one row of the roll and one sealed ballot, and mails nothing of it", async () => {
    const round = await aRound();
    const [voter, vote] = [aVoter(round.roundId), await aVote(round, [1, 3])];
    const { fingerprint, isHeld } = await castBallot(voter, vote);
    expect({ fingerprint, isHeld }).toEqual({ fingerprint: await fingerprintOf(vote.sealed), isHeld: false });
    const { sealed } = await db.selectFrom("ballotBox").select("sealed").where("roundId", "=", round.roundId).executeTakeFirstOrThrow();
    expect(await (await ballotOpener(round))(sealed)).toEqual({ receipt: await receiptOf(vote.secret), choices: [1, 3], isWithdrawn: false });
    const mail = await db.selectFrom("mailMessage").selectAll().where("recipient", "=", voter.email!).executeTakeFirstOrThrow();
    const words = JSON.stringify(mail);
    for (const kept of [vote.secret, vote.slot, fingerprint, await receiptOf(vote.secret), voter.voterTag.toString("hex")]) expect(words).not.toContain(kept);
  });

  test("twenty tabs of one person with one code: one row, one slot, twenty times the same answer (situation 19)", async () => {
    const round = await aRound();
    const [voter, vote] = [aVoter(round.roundId), await aVote(round)];
    const tabs = await Promise.all(Array.from({ length: 20 }, async () => castBallot(voter, await aVote(round, [2], vote.secret))));
    expect(new Set(tabs.map(({ fingerprint }) => fingerprint)).size).toBe(1);
    expect(await countBox(db, round.roundId)).toEqual({ roll: 1, slots: 1, held: 0, refused: 0 });
    expect(await db.selectFrom("mailMessage").select("id").where("recipient", "=", voter.email!).execute()).toHaveLength(1);
  });

  test("twenty tabs of one person with twenty codes: one vote, nineteen are told so (situation 19)", async () => {
    const round = await aRound();
    const voter = aVoter(round.roundId);
    const tabs = await Promise.all(Array.from({ length: 20 }, async () => refusal(castBallot(voter, await aVote(round)))));
    expect(tabs.filter((answer) => answer === null)).toHaveLength(1);
    expect(tabs.filter((answer) => answer === "ballots.already")).toHaveLength(19);
    expect(await slotsOf(round)).toBe(1);
  });

  test("somebody else's code is nobody's second vote", async () => {
    const round = await aRound();
    const vote = await aVote(round);
    await castBallot(aVoter(round.roundId), vote);
    expect(await refusal(castBallot(aVoter(round.roundId), await aVote(round, [2], vote.secret)))).toBe("ballots.slot_taken");
    expect((await countBox(db, round.roundId)).roll).toBe(1);
  });

  test.each([[1], [3]])("a mailbox vouches for %i at most, even at once (situation 19)", async (votersPerMailbox) => {
    const round = await aRound({ edition: { votersPerMailbox } });
    const { mailboxTag } = aVoter(round.roundId);
    const answers = await Promise.all(Array.from({ length: 5 }, async () => refusal(castBallot(aVoter(round.roundId, { mailboxTag }), await aVote(round)))));
    expect(answers.filter((answer) => answer === null)).toHaveLength(votersPerMailbox);
    expect(answers.filter((answer) => answer === "ballots.mailbox_full")).toHaveLength(5 - votersPerMailbox);
  });

  test("a rush shares few transactions; each gets its own answer, and one that cannot be written stops no other", async () => {
    const round = await aRound();
    const [early, earlyVote] = [aVoter(round.roundId), await aVote(round)];
    await castBallot(early, earlyVote);
    const { mailboxTag } = early;
    const others = await Promise.all(Array.from({ length: 40 }, async () => ({ voter: aVoter(round.roundId), vote: await aVote(round) })));
    const asked = [
      ...others,
      { voter: early, vote: earlyVote, answer: null }, { voter: early, vote: await aVote(round), answer: "ballots.already" },
      { voter: aVoter(round.roundId), vote: await aVote(round, [2], earlyVote.secret), answer: "ballots.slot_taken" },
      { voter: aVoter(round.roundId, { mailboxTag }), vote: await aVote(round), answer: "ballots.mailbox_full" },
      { voter: aVoter(round.roundId, { accessCode: Buffer.alloc(32, 1) }), vote: await aVote(round), answer: "voters.access_code_spent" },
    ];
    const answers = await Promise.all(asked.map(({ voter, vote }) => refusal(castBallot(voter, vote))));
    expect(answers).toEqual(asked.map((one) => ("answer" in one ? one.answer : null)));
    expect(await countBox(db, round.roundId)).toEqual({ roll: 41, slots: 41, held: 0, refused: 0 });
  });

  test("votes that wait behind others are one transaction", async () => {
    const round = await aRound();
    const asked = await Promise.all(Array.from({ length: 60 }, async () => ({ voter: aVoter(round.roundId), vote: await aVote(round) })));
    await Promise.all(asked.map(({ voter, vote }) => castBallot(voter, vote)));
    const { rows } = await sql<{ transactions: number }>`select count(distinct xmin::text)::int as transactions from ballot_box where round_id = ${round.roundId}`.execute(db);
    expect(rows[0]!.transactions).toBeLessThan(10);
  });

  test("what is no sealed ballot never reaches the database", async () => {
    const round = await aRound();
    const vote = await aVote(round);
    for (const odd of [{ ...vote, slot: "" }, { ...vote, slot: `${vote.slot}00` }, { ...vote, sealed: vote.sealed.slice(1) }])
      expect(await refusal(castBallot(aVoter(round.roundId), odd))).toBe("ballots.malformed");
  });
});

describe("the hours of the vote, by the clock of the transaction (situation 19)", () => {
  const T = new Date("2030-09-30T21:59:59.000Z");
  const opensAt = new Date("2030-09-01T06:00:00.000Z");
  const at = (instant: Date, ms: number) => new Date(instant.getTime() + ms);

  test.each([
    ["a millisecond before the opening", at(opensAt, -1), "ballots.not_open"],
    ["the opening itself", opensAt, null],
    ["a millisecond before the close", at(T, -1), null],
    ["the close itself", T, "ballots.closed"],
    ["a millisecond after", at(T, 1), "ballots.closed"],
  ])("%s", async (_words, instant, expected) => {
    const round = await aRound({ opensAt, closesAt: T });
    expect(await refusal(castBallot(aVoter(round.roundId), await aVote(round), instant))).toBe(expected);
    expect(await slotsOf(round)).toBe(expected === null ? 1 : 0);
  });

  test("a change at T is too late, a millisecond before it counts", async () => {
    const round = await aRound({ opensAt, closesAt: T });
    const vote = await aVote(round);
    await castBallot(aVoter(round.roundId), vote, at(T, -1));
    const other = await aVote(round, [2], vote.secret);
    expect(await refusal(changeBallot(round.roundId, other, T))).toBe("ballots.closed");
    expect(await changeBallot(round.roundId, other, at(T, -1))).toBe(await fingerprintOf(other.sealed));
  });

  test("closed once and for all: no vote enters after, whatever the clock says", async () => {
    const round = await aRound({ opensAt, closesAt: T });
    expect(await closeRound(round.roundId, at(T, -1))).toBe(false);
    expect(await closeRound(round.roundId, T)).toBe(true);
    expect(await closeRound(round.roundId, T)).toBe(false);
    expect(await refusal(castBallot(aVoter(round.roundId), await aVote(round), at(T, -1)))).toBe("ballots.closed");
  });
});

describe("changing and cancelling, with the code alone", () => {
  test("replaces what is sealed; slots stay", async () => {
    const round = await aRound();
    const vote = await aVote(round, [1]);
    await castBallot(aVoter(round.roundId), vote);
    const sealed = await sealBallot(round.publicKey, { receipt: await receiptOf(vote.secret), choices: [], isWithdrawn: true });
    await changeBallot(round.roundId, { slot: vote.slot, sealed });
    const kept = await db.selectFrom("ballotBox").select("sealed").where("roundId", "=", round.roundId).executeTakeFirstOrThrow();
    expect((await (await ballotOpener(round))(kept.sealed))?.isWithdrawn).toBe(true);
    expect(await countBox(db, round.roundId)).toEqual({ roll: 1, slots: 1, held: 0, refused: 0 });
  });

  test("a code that lies nowhere changes nothing", async () => {
    const round = await aRound();
    expect(await refusal(changeBallot(round.roundId, await aVote(round)))).toBe("ballots.unknown_slot");
  });
});

describe("nobody takes a ballot out", () => {
  test.each([
    ["deleting a ballot", sql`delete from ballot_box`],
    ["moving it to another slot", sql`update ballot_box set slot = sha256(slot)`],
    ["striking a voter off the roll", sql`delete from voter_roll`],
    ["giving a vote to another voter", sql`update voter_roll set voter_tag = sha256(voter_tag)`],
    ["changing what was said in public", sql`update round_event set detail = 'x'`],
  ])("%s is refused by the database itself (situation 20)", async (_words, attempt) => {
    const round = await aRound();
    await castBallot(aVoter(round.roundId), await aVote(round));
    await db.insertInto("roundEvent").values({ roundId: round.roundId, kind: "deployed", detail: "v2", at: new Date() }).execute();
    await expect(attempt.execute(db)).rejects.toMatchObject({ code: "23001" });
  });

  test("a ballot that left by another door is missed within the hour (situation 20)", async () => {
    const round = await aRound();
    await castBallot(aVoter(round.roundId), await aVote(round));
    expect(await checkBox(round.roundId)).toBe(true);
    await sql`truncate ballot_box`.execute(db);
    expect(await checkBox(round.roundId)).toBe(false);
    expect(boxAgrees(await db.selectFrom("boxCheck").selectAll().where("roundId", "=", round.roundId).executeTakeFirstOrThrow())).toBe(false);
    await expect(closeRound(round.roundId, round.closesAt)).rejects.toThrow("disagree");
  });
});

test("the close publishes every sealed ballot without its slot, sorted by fingerprint, and the head of their chain", async () => {
  const round = await aRound();
  const votes = await Promise.all(Array.from({ length: 5 }, () => aVote(round)));
  for (const vote of votes) await castBallot(aVoter(round.roundId), vote);
  await mixBox(round.roundId);
  expect(await closeRound(round.roundId, round.closesAt)).toBe(true);
  const kept = await db.selectFrom("closedBallot").select(["fingerprint", "position"]).where("roundId", "=", round.roundId).orderBy("position").execute();
  const expected = (await Promise.all(votes.map(({ sealed }) => fingerprintOf(sealed)))).sort();
  expect(kept.map(({ fingerprint }) => fingerprint.toString("hex"))).toEqual(expected);
  expect(await slotsOf(round)).toBe(0);
  const { detail } = await db.selectFrom("roundEvent").select("detail").where("roundId", "=", round.roundId).executeTakeFirstOrThrow();
  expect((await db.selectFrom("ballotRound").select("chainHead").where("id", "=", round.roundId).executeTakeFirstOrThrow()).chainHead).toBe(detail);
});
