import { createHash, randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aRound, aVoter } from "#tests/factories/ballots";
import { castBallot } from "~/features/ballots/cast-ballot.server";
import { mixBox } from "~/features/ballots/mix-box.server";
import { SEALED_BYTES } from "~/features/ballots/sealing";
import { attacks, byWrites, keepLog, letLogGo, position, readLog, type Truth } from "./attacks";
import type { Verdict } from "./chance";

useTestDatabase();

const VOTES = 2_000;
/** Always the same tags and slots: what chance does here, it does every time. */
const drawn = (word: string, index: number) => createHash("sha256").update(`${word} ${index}`).digest();

const truth: Truth = { voters: [], slotOf: new Map(), emailOf: new Map() };
const before: Record<string, Verdict> = {};
const after: Record<string, Verdict> = {};
const writes = { whole: { links: 0, p: 1 }, sinceMixing: { links: 0, p: 1 } };

/** Each votes after the other, signed in a moment before. */
async function everybodyVotes(roundId: string): Promise<void> {
  for (let index = 0; index < VOTES; index += 1) {
    const [voterTag, slot] = [drawn("voter", index), drawn("slot", index).toString("hex")];
    const email = `voter-${index}@vote.example.org`;
    const sealed = Buffer.alloc(SEALED_BYTES, drawn("sealed", index));
    await castBallot(aVoter(roundId, { voterTag, mailboxTag: null, email }), { slot, sealed });
    truth.voters.push(voterTag.toString("hex"));
    truth.slotOf.set(voterTag.toString("hex"), slot);
    truth.emailOf.set(voterTag.toString("hex"), email);
  }
}

async function everybodyWasSignedIn(): Promise<void> {
  const people = truth.voters.map((voter, index) => ({ voter, email: truth.emailOf.get(voter)!, index }));
  const accounts = await db.insertInto("account").values(people.map(({ email }) => ({ email, name: "Votant Exemple", passwordHash: "unusable" }))).returning(["id", "email"]).execute();
  const idOf = new Map(accounts.map(({ id, email }) => [email, id]));
  const from = Date.now();
  await db.insertInto("session").values(people.map(({ email, index }) => ({ id: randomUUID(), userId: idOf.get(email)!, expiresAt: new Date(from + 3_600_000), lastSeenAt: new Date(from + index), userAgent: "" }))).execute();
}

async function attackWith(verdicts: Record<string, Verdict>): Promise<void> {
  for (const [name, attack] of Object.entries(attacks)) verdicts[name] = await attack(truth);
}

beforeAll(async () => {
  const { roundId } = await aRound();
  await keepLog();
  const start = await position();
  await everybodyVotes(roundId);
  await everybodyWasSignedIn();
  const voted = await position();
  await attackWith(before);
  await mixBox(roundId);
  await attackWith(after);
  const mixed = await position();
  writes.whole = byWrites(truth, await readLog(start, mixed));
  writes.sinceMixing = byWrites(truth, await readLog(voted, mixed));
  await letLogGo();
}, 120_000);

describe("whose ballot is whose, of two thousand votes (situation 20)", () => {
  test.each(Object.keys(attacks))("%s: links while the box is not mixed", (name) => {
    expect(before[name]!.links).toBeGreaterThan(VOTES / 2);
    expect(before[name]!.p).toBeLessThan(1e-6);
  });

  test.each(Object.keys(attacks))("%s: no better than chance once it is mixed", (name) => expect(after[name]!.p).toBeGreaterThan(0.01));

  test("who kept the log of writes from before a mixing links, as is published with the vote", () => expect(writes.whole.links).toBeGreaterThan(VOTES / 2));
  test("the log of writes that a backup from after the mixing needs links nobody", () => expect(writes.sinceMixing).toEqual({ links: 0, p: 1 }));
});
