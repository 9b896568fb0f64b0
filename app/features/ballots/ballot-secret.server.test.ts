import { randomBytes } from "node:crypto";
import { afterEach, expect, test, vi } from "vitest";
import { giveVoterPass } from "~/features/voters/voter-pass.server";
import { aVoterPass } from "#tests/factories/voters";
import { endSecret, secretFor } from "./ballot-secret.server";
import { readSecret } from "./secret";

const asking = (cookie = "") => new Request("http://localhost:3000/budget-citoyen/2026/bulletin", { headers: { cookie } });
const carried = (header: string) => header.split(";")[0]!;
const someone = () => ({ voterTag: randomBytes(32) });

afterEach(() => void vi.useRealTimers());

test("the same voter finds the same code after Back, a retry or in another tab; the next person at the computer gets another", async () => {
  const [voter, next] = [someone(), someone()];
  const first = secretFor(asking(), voter);
  expect(readSecret(first.secret)).toBe(first.secret);
  const again = secretFor(asking(carried(first.cookie)), voter);
  expect(again.secret).toBe(first.secret);
  expect((secretFor(asking(carried(again.cookie)), voter)).secret).toBe(first.secret);
  expect((secretFor(asking(carried(first.cookie)), next)).secret).not.toBe(first.secret);
});

test("the cookie is closed to scripts and to other pages, and shows neither code nor tag", async () => {
  const voter = someone();
  const { secret, cookie } = secretFor(asking(), voter);
  expect(cookie).toMatch(/Max-Age=1800; Path=\/budget-citoyen; HttpOnly; SameSite=Lax/);
  const shown = [decodeURIComponent(carried(cookie)), Buffer.from(decodeURIComponent(carried(cookie)).split("=")[1]!, "base64").toString("latin1")];
  for (const text of shown) for (const kept of [secret, secret.replaceAll("-", ""), voter.voterTag.toString("hex"), voter.voterTag.toString("latin1")]) expect(text).not.toContain(kept);
  expect(endSecret()).toContain("Max-Age=0");
});

test("altered, kept for too long, or sealed for another purpose, it gives no code", async () => {
  const voter = someone();
  const { secret, cookie } = secretFor(asking(), voter);
  const turned = carried(cookie).replace(/=(.)/, (_, first: string) => `=${first === "A" ? "B" : "A"}`);
  const pass = carried(giveVoterPass(await aVoterPass(crypto.randomUUID(), { voterTag: voter.voterTag }))).replace("voter-pass", "ballot-secret");
  for (const other of [turned, pass]) expect((secretFor(asking(other), voter)).secret).not.toBe(secret);
  vi.useFakeTimers({ now: Date.now() + 31 * 60_000, toFake: ["Date"] });
  expect((secretFor(asking(carried(cookie)), voter)).secret).not.toBe(secret);
});
