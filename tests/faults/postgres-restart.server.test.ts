import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { closeDb, db } from "#db";
import { migrate } from "#db/migrate.server";
import { freePort } from "#scripts/entry/port.mjs";
import { ensureDatabase } from "#scripts/postgres/cluster";
import { startPostgres, type PostgresServer } from "#scripts/postgres/server";
import { throwawayPlace } from "#scripts/postgres/throwaway";
import type { Sandbox } from "#scripts/sandbox/start";
import { control } from "#tests/factories/settlement";
import { disagreements, loose } from "#tests/invariants";
import { buildOnce } from "#tests/matrix/site";
import { aDonor, aPlace, aWorld, payAtStripe } from "./life";
import { aSite, aWorker, type RunningSite, type Started } from "./processes";

const donorsAtOnce = 6;
const giftsEach = 4;
const donors = donorsAtOnce * giftsEach;
const beforeTheFall = 6;
const patience = { timeout: 60_000, interval: 150 };

let place: string;
let port: number;
let server: PostgresServer;
let sandbox: Sandbox;
let site: RunningSite;
let worker: Started;

/** A server of its own: what it has said to be written must survive an immediate stop, so it is a durable one. */
const startDatabase = async () => void (server = await startPostgres({ place, port, durable: true }));

beforeAll(async () => {
  await buildOnce();
  [place, port] = [await throwawayPlace(), await freePort()];
  await startDatabase();
  await ensureDatabase(server.url("postgres"), "propulsons");
  process.env.DATABASE_URL = server.url("propulsons");
  await migrate(process.env.DATABASE_URL);
  const sitePort = await freePort();
  sandbox = await aWorld(`http://127.0.0.1:${sitePort}/webhooks/stripe`);
  site = await aSite({ DATABASE_WAIT_MS: "2000" }, sitePort);
  worker = await aWorker();
}, 300_000);
afterAll(async () => {
  await Promise.all([site.stop(), worker.stop()]);
  await closeDb();
  await Promise.all([sandbox.stop(), server.stop()]);
  rmSync(place, { recursive: true, force: true });
});

test("PostgreSQL stopped at once under load, and started again: nothing acknowledged is lost, nothing is doubled, nobody is restarted (situation 8)", async () => {
  const { slug, rewardId, campaignId } = await aPlace(sandbox);
  const answers: number[] = [];
  const acknowledged = new Set<string>();
  /** Presses, and presses again the same page whenever the site asks to come back. */
  const give = async () => {
    const fields = { formToken: randomUUID(), email: aDonor(), free: "25", "lines[0].rewardId": rewardId, "lines[0].quantity": "1" };
    await vi.waitFor(async () => {
      const { status } = await site.post(`/projets/${slug}/soutenir`, fields);
      answers.push(status);
      expect(status).toBe(303);
    }, patience);
    acknowledged.add(fields.email);
    // At that very moment, so that most of the gifts are still to come, on the fastest machine too.
    if (acknowledged.size === beforeTheFall) server.kill();
  };
  const giving = Promise.all(
    Array.from({ length: donorsAtOnce }, async () => {
      for (let given = 0; given < giftsEach; given += 1) await give();
    }),
  );
  await server.ended;

  for (const path of ["/healthz", `/projets/${slug}`]) {
    const away = await fetch(site.url + path);
    expect([path, away.status, away.headers.get("retry-after")]).toEqual([path, 503, "30"]);
  }
  expect((await fetch(`${site.url}/livez`)).status).toBe(200);
  // An unsigned event is refused, a signed one is asked again: Stripe must not believe that it was taken.
  await control(sandbox, "/deliver", {});
  expect((await control<{ waitingDeliveries: number }>(sandbox, "/state")).waitingDeliveries).toBeGreaterThan(0);

  await startDatabase();
  await giving;
  expect(new Set(answers)).toEqual(new Set([303, 503]));
  const gifts = await db.selectFrom("donation").select(["id", "email"]).where("campaignId", "=", campaignId).execute();
  expect(gifts.map(({ email }) => email).sort()).toEqual([...acknowledged].sort());

  for (const { id } of gifts) await payAtStripe(sandbox, id);
  await vi.waitFor(async () => {
    await control(sandbox, "/deliver", {});
    const paid = await db.selectFrom("donation").select("id").where("status", "=", "paid").execute();
    expect(paid).toHaveLength(donors);
  }, patience);
  await vi.waitFor(async () => expect(await loose(await control(sandbox, "/mails"))).toEqual([]), patience);
  expect(await disagreements()).toEqual([]);
  expect([site.child.exitCode, site.child.signalCode, worker.child.exitCode, worker.child.signalCode]).toEqual([null, null, null, null]);
}, 240_000);
