import { randomBytes } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aMember, aTeamMember } from "#tests/factories/accounts";
import { anOpenRound, type OpenRound } from "#tests/factories/open-round";
import { VoterBrowser } from "#tests/factories/voter-browser";
import type { Actor } from "~/features/accounts/permissions";
import { groupedCode, readAccessCode, writeAccessCode } from "./access-code";
import { listAccessGroups, spendAccessCodes } from "./access-codes.server";
import { drawAccessCodes } from "./draw-access-codes.server";
import { endDueRollKeys } from "./end-roll-keys.server";
import { listNearDuplicates } from "./near-duplicates.server";
import { hasRollKey } from "./roll-key.server";
import { keepSheet, readSheet } from "./shown-access-codes.server";
import { tagsOf } from "./tags.server";
import { withdrawAccessCodes } from "./withdraw-access-codes.server";

useTestDatabase();

let [round, team] = [{} as OpenRound, {} as Actor];
beforeAll(async () => {
  [round, team] = [await anOpenRound(), await aTeamMember()];
});

const draw = (name: string, count = 3) => drawAccessCodes(team, round.edition.id, { name, count });
const spend = (hash: Buffer) => db.transaction().execute((trx) => spendAccessCodes(trx, [hash]));
const left = async (name: string) => (await listAccessGroups(round.roundId)).find((group) => group.name === name);

/** The pass of somebody who typed this code. */
async function passBy(code: string) {
  const voter = new VoterBrowser(round);
  await voter.sayWho({ firstName: `Élève ${code}` });
  const answer = await voter.typeAccessCode(code);
  return { answer, pass: voter.pass() };
}

test("a code is typed as it is read, and none can be taken for another", () => {
  const code = writeAccessCode(randomBytes(8));
  expect(groupedCode("K7QM2D9F")).toBe("K7QM-2D9F");
  expect([groupedCode(code), code.toLowerCase(), ` ${code.slice(0, 4)} – ${code.slice(4)}`].map(readAccessCode)).toEqual([code, code, code]);
  expect([readAccessCode("o1il-OOOO"), readAccessCode("K7QM-2D9"), readAccessCode("K7QM-2D9U")]).toEqual(["01110000", null, null]);
});

test("codes are told once, and their table holds none of them", async () => {
  const { codes } = await draw("Classe de CM2");
  expect(new Set(codes).size).toBe(3);
  const kept = JSON.stringify([await db.selectFrom("accessCode").selectAll().execute(), await db.selectFrom("accessGroup").selectAll().execute(), await db.selectFrom("auditIntent").selectAll().execute()]);
  for (const code of codes) expect(kept).not.toContain(code);
  await expect(draw("Classe de CM2")).rejects.toMatchObject({ code: "voters.group_named", field: "name" });
  await expect(drawAccessCodes(await aMember(), round.edition.id, { name: "À moi", count: 1 })).rejects.toMatchObject({ status: 404 });
});

test("one code, one vote: two who vote with it at once (situation 19)", async () => {
  const [code = ""] = (await draw("Comptoir")).codes;
  const [one, other] = [await passBy(code), await passBy(code.toLowerCase())];
  expect([one.answer.to, one.pass?.channel, one.pass?.suspicions]).toEqual([`/budget-citoyen/${round.edition.year}/bulletin`, "code", []]);
  const outcomes = await Promise.allSettled([spend(one.pass!.accessCode!), spend(other.pass!.accessCode!)]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect((await passBy(code)).answer.errors).toContain("il ne marche plus");
  expect(await left("Comptoir")).toMatchObject({ drawn: 3, spent: 1, left: 2, withdrawn: 0 });
});

test("what is left of a lost sheet is withdrawn, and counts as unused", async () => {
  const { groupId, codes } = await draw("Feuille perdue");
  expect(await withdrawAccessCodes(team, round.edition.id, groupId)).toBe(3);
  expect(await withdrawAccessCodes(team, round.edition.id, groupId)).toBe(0);
  expect((await passBy(codes[0]!)).pass).toBeNull();
  expect(await left("Feuille perdue")).toMatchObject({ drawn: 3, spent: 0, left: 0, withdrawn: 3 });
});

test("a sheet of two hundred fits the cookie that prints it, for who drew it alone", async () => {
  const drawn = await draw("Collège entier", 200);
  const header = await keepSheet(team.accountId, drawn);
  expect(header.length).toBeLessThan(4000);
  const request = new Request("http://localhost:3000/", { headers: { Cookie: header.split(";")[0]! } });
  expect(await readSheet(request, team.accountId)).toEqual({ name: drawn.name, codes: drawn.codes });
  expect(await readSheet(request, round.roundId)).toBeNull();
});

test("the office sees pairs that look alike, and no name", async () => {
  const named = [["Dupont", "Odile"], ["Dupond", "Odile"], ["Odile", "Dupont"], ["Petit", "Marc"]] as const;
  for (const [familyName, firstName] of named) {
    const tags = await tagsOf(round.roundId, { familyName, firstName, birthDate: "1984-03-12" });
    await db.insertInto("voterRoll").values({ roundId: round.roundId, ...tags, channel: "email", day: "2026-09-02" }).execute();
  }
  const pairs = await listNearDuplicates(round.roundId);
  expect(pairs).toHaveLength(2);
  expect(pairs[0]).toEqual({ one: { ref: expect.stringMatching(/^[0-9A-F]{8}$/), channel: "email", day: "2026-09-02" }, other: expect.anything(), likenesses: expect.any(Number) });
});

test("the roll's key is destroyed once nobody may contest any more, and that is kept", async () => {
  const published = new Date("2026-11-10T09:00:00Z");
  await db.updateTable("ballotRound").set({ closedAt: published, chainHead: "0".repeat(64), openedAt: published, resultsPublishedAt: published }).where("id", "=", round.roundId).execute();
  await endDueRollKeys(new Date("2027-01-14T08:59:59Z"));
  expect(await hasRollKey(round.roundId)).toBe(true);
  for (let twice = 0; twice < 2; twice++) await endDueRollKeys(new Date("2027-01-14T09:00:00Z"));
  expect([await hasRollKey(round.roundId), await db.selectFrom("rollKeyEnd").select("roundId").execute()]).toEqual([false, [{ roundId: round.roundId }]]);
});
