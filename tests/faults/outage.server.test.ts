import { randomUUID } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { closeDb, db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aLiveCampaign, type LiveCampaign } from "#tests/factories/donations";
import { loadBuild, openSite, type Site } from "#tests/matrix/site";
import { lockCampaign } from "~/features/campaigns/lock-campaign.server";
import { env } from "~/lib/env.server";
import { maintenancePage, withOutage } from "~/services/http/outage.server";

useTestDatabase();

let site: Site;
let campaign: LiveCampaign;
beforeAll(async () => void (site = openSite(withOutage(await loadBuild()))), 300_000);
beforeEach(async () => void (campaign = await aLiveCampaign()));

const giving = () => `/projets/${campaign.slug}/soutenir`;
const fields = () => ({ formToken: randomUUID(), email: "louise@example.org", free: "20" });
const patienceMs = 300;
const poolTo = (options: pg.PoolConfig) => new pg.Pool({ connectionString: env().DATABASE_URL, connectionTimeoutMillis: patienceMs, ...options });

/** Puts another pool behind the site, as if the database had changed under it. */
async function replacePool(pool: pg.Pool): Promise<void> {
  await closeDb();
  globalThis.propulsonsPool = pool;
}
afterEach(closeDb);

async function mustBeAway(answer: Response): Promise<string> {
  expect(answer.status).toBe(503);
  expect(answer.headers.get("Retry-After")).toBe("30");
  expect(answer.headers.get("Cache-Control")).toBe("no-store");
  return answer.text();
}

/** Every way in: a page, a browser moving between pages, a form, a file, a machine. */
async function everythingMustBeAway(): Promise<void> {
  expect(await mustBeAway(await site.get(giving(), null))).toMatch(/<h1>Le site revient dans un instant<\/h1>/);
  await mustBeAway(await site.getData(giving(), "routes/public/give", null));
  await mustBeAway(await site.post(giving(), null, fields()));
  expect(await mustBeAway(await site.get(`/images/${randomUUID()}`, null))).toMatch(/momentanément indisponible/);
  expect(await mustBeAway(await site.get("/healthz", null))).toMatch(/momentanément indisponible/);
  expect((await site.get("/livez", null)).status).toBe(200);
}

describe("while the database cannot answer (situation 8)", () => {
  test("out of reach: 503 and « come back », and the site serves again as soon as it is there", async () => {
    await replacePool(new pg.Pool({ host: "127.0.0.1", port: 9 }));
    await everythingMustBeAway();
    await closeDb();
    expect((await site.get(giving(), null)).status).toBe(200);
    expect((await site.get("/healthz", null)).status).toBe(200);
  });

  test("every connection taken: 503 after a bounded wait, and again at once when one is free", async () => {
    const pool = poolTo({ max: 1 });
    await replacePool(pool);
    const taken = await pool.connect();
    const begun = performance.now();
    await everythingMustBeAway().finally(() => taken.release());
    expect(performance.now() - begun).toBeLessThan(20 * patienceMs);
    expect((await site.get(giving(), null)).status).toBe(200);
  });

  test("a row held by a transaction that hangs: 503 after a bounded wait, and nothing is written", async () => {
    const holder = await db.startTransaction().execute();
    await lockCampaign(holder, campaign.id);
    const held = globalThis.propulsonsPool!;
    globalThis.propulsonsPool = poolTo({ lock_timeout: patienceMs });
    await mustBeAway(await site.post(giving(), null, fields()));
    await holder.rollback().execute();
    await held.end();
    expect(await db.selectFrom("donation").select("id").where("campaignId", "=", campaign.id).execute()).toEqual([]);
  });

  test("a bug is no outage: a page that fails otherwise is not said to be back soon", async () => {
    await db.schema.alterTable("reward").renameTo("reward_hidden").execute();
    const answer = await site.get(giving(), null);
    await db.schema.alterTable("reward_hidden").renameTo("reward").execute();
    expect(answer.status).toBe(500);
    expect(answer.headers.get("Retry-After")).toBeNull();
  });
});

test("the maintenance page is served as it was drawn, and a sentence where there is none", async () => {
  const file = join(env().STORAGE_DIR, "maintenance.html");
  expect(await mustBeAway(await maintenancePage(file))).toMatch(/^Le site est momentanément indisponible/);
  writeFileSync(file, "<!doctype html><title>Maintenance</title>");
  const drawn = await maintenancePage(file);
  expect(drawn.headers.get("Content-Type")).toBe("text/html; charset=utf-8");
  expect(await mustBeAway(drawn)).toContain("<title>Maintenance</title>");
});
