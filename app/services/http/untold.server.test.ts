import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { listen, type Listening } from "#tests/matrix/listen";
import { currentRequest, withRequest } from "~/lib/current-request.server";
import { takeFromNetwork } from "~/lib/network-limit.server";
import { patternOf } from "./route-pattern.server";
import { createSite } from "./site.server";
import { isUnlogged, isVotePage } from "./unlogged";

useTestDatabase();

let site: Listening;
beforeAll(async () => {
  const pages = (_: unknown, response: { json: (value: unknown) => void }) => void response.json(currentRequest());
  site = await listen(createSite(pages, "nowhere", { trustProxy: "loopback" }));
});
afterAll(() => site.stop());

const vote = ["/budget-citoyen/2026/voter", "/budget-citoyen/2026/voter/code", "/budget-citoyen/2026/voter/code.data", "/lieu-de-vote/1", "/lieu-de-vote/1/saisie"];
const others = ["/budget-citoyen/2026", "/budget-citoyen/2026/votes", "/budget-citoyen", "/connexion"];
const post = (path: string) => site.send(path, { method: "POST", headers: { Origin: "http://localhost:3000", "X-Forwarded-For": "203.0.113.77" } });

test("the vote's pages, and no others, leave no line in the log (situation 20)", () => {
  expect(vote.filter((path) => !isUnlogged(patternOf(path)))).toEqual([]);
  expect(others.filter((path) => isVotePage(patternOf(path)) || isUnlogged(patternOf(path)))).toEqual([]);
});

test("of a vote's request neither address nor count is kept: its network is all that the pages know", async () => {
  const answer = await post("/budget-citoyen/2026/voter/code");
  expect(JSON.parse(answer.body)).toMatchObject({ address: "203.0.113.0/24", untold: true });
  expect(answer.headers["cache-control"]).toBe("private, no-store");
  expect(await db.selectFrom("rateLimit").selectAll().execute()).toEqual([]);
  expect(JSON.parse((await post("/connexion")).body)).toMatchObject({ address: "203.0.113.77" });
  expect(await db.selectFrom("rateLimit").selectAll().execute()).toHaveLength(1);
});

test("a flood from one network is refused, another network votes on (situation 19)", async () => {
  const from = (address: string) => withRequest({ id: "x", address }, () => takeFromNetwork("vote-guess"));
  for (let one = 0; one < 600; one++) await from(`198.51.100.${one % 250}`);
  await expect(from("198.51.100.3")).rejects.toThrow("limits.vote");
  await from("198.51.101.3");
});
