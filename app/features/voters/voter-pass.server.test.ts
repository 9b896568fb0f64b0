import { randomUUID } from "node:crypto";
import { readFileSync, statSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { aVoterPass, passCookie } from "#tests/factories/voters";
import { destroyRollKey, drawRollKey, hasRollKey, voteKeysFolder } from "./roll-key.server";
import { tagsOf } from "./tags.server";
import { endVoterPass, giveVoterPass, readVoterPass } from "./voter-pass.server";

const roundId = randomUUID();
const asking = (cookie: string) => new Request("http://localhost:3000/budget-citoyen/2026/bulletin", { headers: { cookie } });
const file = () => join(voteKeysFolder(), `${roundId}.roll`);

afterEach(() => void vi.useRealTimers());

test("a pass comes back as it was given, for its round alone", async () => {
  const pass = await aVoterPass(roundId, { suspicions: ["disposable"] });
  const cookie = passCookie(pass);
  expect(readVoterPass(asking(cookie), roundId)).toEqual({ ...pass, until: expect.any(Date) });
  expect(readVoterPass(asking(cookie), randomUUID())).toBeNull();
  expect(readVoterPass(asking(""), roundId)).toBeNull();
});

test("the cookie is closed to scripts and to other pages, shows no tag, and opens no more once touched", async () => {
  const pass = await aVoterPass(roundId);
  const header = giveVoterPass(pass);
  expect(header).toMatch(/Max-Age=1800; Path=\/budget-citoyen; HttpOnly; SameSite=Lax/);
  expect(Buffer.from(header, "base64").includes(pass.voterTag)).toBe(false);
  const cookie = passCookie(pass);
  const turned = cookie.replace(/=(.)/, (_, first: string) => `=${first === "A" ? "B" : "A"}`);
  expect(readVoterPass(asking(turned), roundId)).toBeNull();
  expect(endVoterPass()).toContain("Max-Age=0");
});

test("a pass kept by the browser for longer is no pass", async () => {
  const cookie = passCookie(await aVoterPass(roundId));
  vi.useFakeTimers({ now: Date.now() + 29 * 60_000, toFake: ["Date"] });
  expect(readVoterPass(asking(cookie), roundId)).not.toBeNull();
  vi.setSystemTime(Date.now() + 2 * 60_000);
  expect(readVoterPass(asking(cookie), roundId)).toBeNull();
});

test("the roll key is a file of ours alone, drawn once, and without it no tag can be made again", async () => {
  await drawRollKey(roundId);
  const drawn = readFileSync(file());
  await drawRollKey(roundId);
  expect(readFileSync(file())).toEqual(drawn);
  expect([statSync(file()).mode & 0o777, statSync(voteKeysFolder()).mode & 0o777, drawn.length]).toEqual([0o600, 0o700, 32]);
  const who = { familyName: "Exemple", firstName: "Odile", birthDate: "1980-05-17" };
  const { voterTag, nearTags } = await tagsOf(roundId, who);
  const another = randomUUID();
  await drawRollKey(another);
  expect((await tagsOf(another, who)).voterTag).not.toEqual(voterTag);
  expect(nearTags.some((near) => near.equals(voterTag))).toBe(false);
  await destroyRollKey(roundId);
  await destroyRollKey(roundId);
  expect(await hasRollKey(roundId)).toBe(false);
  await expect(tagsOf(roundId, who)).rejects.toThrow();
});

test("a roll key cut short is said so, and no other is drawn in its place", async () => {
  const broken = randomUUID();
  await drawRollKey(broken);
  const path = join(voteKeysFolder(), `${broken}.roll`);
  truncateSync(path, 8);
  await drawRollKey(broken);
  await expect(tagsOf(broken, { familyName: "E", firstName: "O", birthDate: "1980-05-17" })).rejects.toThrow("not whole");
});
