import pg from "pg";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { withRequest } from "./current-request.server";
import { LimitReached } from "./errors";
import { sentenceFor } from "./form.server";
import { forgetExpiredLimits, takeFromLimit } from "./rate-limit.server";
import { limits } from "./rate-limits";

useTestDatabase();

const from = <T>(address: string, body: () => T) => withRequest({ id: "test", address }, body);
const signIn = (address: string, email: string) => from(address, () => takeFromLimit("sign-in", { email }));
const passed = async (tries: Promise<void>[]) => (await Promise.allSettled(tries)).filter(({ status }) => status === "fulfilled").length;
const many = (count: number, attempt: () => Promise<void>) => Array.from({ length: count }, attempt);
const perPair = limits["sign-in"].ceilings[0].max;

describe("from two pools at once, as two processes would", () => {
  const pools: pg.Pool[] = [];
  beforeAll(() => {
    for (let n = 0; n < 2; n++) pools.push(new pg.Pool({ connectionString: process.env.DATABASE_URL!, max: 10 }));
    let turn = 0;
    const query = (...args: Parameters<pg.Pool["query"]>) => pools[turn++ % 2]!.query(...args);
    globalThis.propulsonsPool = Object.assign(Object.create(pools[0]!) as pg.Pool, { query });
  });
  afterAll(async () => {
    globalThis.propulsonsPool = undefined;
    await Promise.all(pools.map((pool) => pool.end()));
  });

  test("fifty simultaneous attempts never pass more than the limit", async () => {
    expect(await passed(many(50, () => signIn("203.0.113.1", "race@example.org")))).toBe(perPair);
  });
});

test("what was taken stays taken after a restart", async () => {
  await passed(many(perPair, () => signIn("203.0.113.2", "restart@example.org")));
  vi.resetModules();
  const restarted = await import("./rate-limit.server");
  await expect(from("203.0.113.2", () => restarted.takeFromLimit("sign-in", { email: "restart@example.org" }))).rejects.toThrow("limits.sign-in");
});

test("one person's attempts are not another's; one address is a client however it is written", async () => {
  await passed(many(perPair, () => signIn("203.0.113.3", "one@example.org")));
  await expect(signIn("203.0.113.3", " ONE@example.org")).rejects.toThrow("limits.sign-in");
  await expect(signIn("::ffff:203.0.113.3", "one@example.org")).rejects.toThrow("limits.sign-in");
  await expect(signIn("203.0.113.3", "other@example.org")).resolves.toBeUndefined();
  await expect(signIn("203.0.113.4", "one@example.org")).resolves.toBeUndefined();
});

test("a /64 is one client: its owner's other addresses give no more attempts", async () => {
  const tries = Array.from({ length: 30 }, (_, n) => signIn(`2001:db8:1:2::${n}`, "six@example.org"));
  expect(await passed(tries)).toBe(perPair);
});

test("a thousand small card tests from one address open no more payments than its ceiling (situation 18)", async () => {
  const max = limits.giving.ceilings.find(({ by }) => by === "address")!.max;
  let n = 0;
  const gift = () => from("203.0.113.5", () => takeFromLimit("giving", { email: `card${n++}@example.org`, campaign: crypto.randomUUID() }));
  expect(await passed(many(1000, gift))).toBe(max);
});

test("a campaign, an e-mail and an account have their ceilings wherever the attempts come from", async () => {
  let n = 0;
  const elsewhere = <T>(body: () => T) => from(`198.51.${Math.floor(n / 200)}.${n++ % 200}`, body);
  expect(await passed(many(30, () => elsewhere(() => takeFromLimit("giving", { email: "same@example.org", campaign: crypto.randomUUID() }))))).toBe(20);
  expect(await passed(many(30, () => elsewhere(() => takeFromLimit("second-step", { account: "a" }))))).toBe(10);
  const campaign = crypto.randomUUID();
  expect(await passed(many(1001, () => elsewhere(() => takeFromLimit("giving", { email: `${n}@example.org`, campaign }))))).toBe(1000);
});

test("outside a request everybody is one client", async () => {
  expect(await passed(many(perPair + 5, () => takeFromLimit("sign-in", { email: "nowhere@example.org" })))).toBe(perPair);
});

test("the refusal says when there is room again, in French", async () => {
  const request = { id: "test", address: "203.0.113.6", retryAfterSeconds: 0 };
  const refusal = await withRequest(request, async () => {
    for (let n = 0; n <= perPair; n++) await takeFromLimit("sign-in", { email: "when@example.org" });
  }).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(LimitReached);
  const { retryAfterSeconds } = refusal as LimitReached;
  expect(retryAfterSeconds).toBeGreaterThan(890);
  expect(retryAfterSeconds).toBeLessThanOrEqual(900);
  expect(request.retryAfterSeconds).toBe(retryAfterSeconds);
  expect(sentenceFor(refusal as LimitReached, {})).toBe("Trop d’essais de connexion. Réessayez dans 15\u00a0minutes, ou demandez un nouveau mot de passe.");
});

test("neither addresses nor e-mails are written down, and what expired is deleted", async () => {
  await signIn("203.0.113.77", "hidden@example.org");
  await from("203.0.113.78", () => takeFromLimit("giving", { email: "hidden@example.org", campaign: crypto.randomUUID() }));
  const rows = await db.selectFrom("rateLimit").selectAll().execute();
  expect(JSON.stringify(rows)).not.toMatch(/203\.0\.113|example\.org/);
  for (const { key } of rows) expect(key).toMatch(/^[a-z-]+:(address|email|account|campaign):[\w-]{43}$/);
  await db.updateTable("rateLimit").set({ expire: Date.now() - 1 }).where("key", "like", "giving:%").execute();
  await forgetExpiredLimits();
  const left = await db.selectFrom("rateLimit").select("key").execute();
  expect(left.filter(({ key }) => key.startsWith("giving:"))).toEqual([]);
  expect(left.length).toBeGreaterThan(0);
});

test("a count that expired starts again", async () => {
  await signIn("203.0.113.8", "again@example.org");
  await db.updateTable("rateLimit").set({ points: 1000, expire: Date.now() - 1 }).execute();
  await expect(signIn("203.0.113.8", "again@example.org")).resolves.toBeUndefined();
});
