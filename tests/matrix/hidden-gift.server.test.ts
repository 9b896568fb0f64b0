import { randomUUID } from "node:crypto";
import type { ServerBuild } from "@remix-run/node";
import type { Insertable } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { db } from "#db";
import type { Donation, OfflineGift } from "#db/schema";
import type { Sandbox } from "#scripts/sandbox/start";
import { useTestDatabase } from "#tests/database";
import { anAccount } from "#tests/factories/accounts";
import { aReward } from "#tests/factories/campaigns";
import { aSandbox } from "#tests/factories/settlement";
import { openSession } from "~/features/accounts/session.server";
import { parisDay } from "~/lib/dates";
import { formatEuros } from "~/lib/money";
import { mayMeet, type Person } from "./people";
import { addressOf, partsOf, routes } from "./routes";
import { loadBuild, openSite, type Site } from "./site";
import { buildWorld } from "./world";

useTestDatabase();

/** The team and the donor read them; nobody else may. */
const readers: readonly Person[] = ["visitor", "owner", "partner", "seat"];
const hiddenName = "Zéphyrine Quelconque";
const hiddenCents = 13_731;
const secrets = [/Zéphyrine|Quelconque|zephyrine/i, /(?<![\w./-])(13\s?731|137[,.]31|136[,.]81)(?![\w/-])/];

/** The same of gifts outside the site, whose holder has the cheque itself and reads it on the pages of such gifts only. */
const outsideName = "Ursule Inconnue";
const outsideCents = 14_249;
const outsideSecrets = [/Ursule|Inconnue/i, /(?<![\w./-])(14\s?249|142[,.]49)(?![\w/-])/];
const isOwnOffline = (person: Person, file: string) => person === "owner" && /routes\/holder\/(offline-|campaign-deliveries)/.test(file);

let [build, site, sandbox]: [ServerBuild?, Site?, Sandbox?] = [];
let params: (file: string) => Promise<Record<string, string>>;
let campaigns: { live: string; settled: string };
const cookies = new Map<Person, string | null>([["visitor", null]]);

const priceCents = 900;

async function aGift(campaignId: string, rewardId: string, change: Partial<Insertable<Donation>>): Promise<void> {
  const at = new Date();
  const amountCents = change.amountCents ?? 2500;
  const { id } = await db
    .insertInto("donation")
    .values({
      campaignId, formToken: randomUUID(), email: `${randomUUID()}@example.org`, donorName: "Odile", message: "Bravo à tous", freeCents: amountCents - priceCents, amountCents, status: "paid",
      stripeChargeId: randomUUID(), feeCents: 50, chargedAt: at, paidAt: at, createdAt: at, sessionExpiresAt: at, isDemo: true, ...change,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await db.insertInto("donationLine").values({ donationId: id, rewardId, quantity: 1, unitCents: priceCents }).execute();
  await db.insertInto("transfer").values({ campaignId, donationId: id, destination: "acct_1", giftCents: amountCents, amountCents: amountCents - 50, feeCents: 50, createdAt: at }).execute();
}

/** Recorded by the holder, confirmed by the team. */
async function aCheque(campaignId: string, rewardId: string, change: Partial<Insertable<OfflineGift>>): Promise<void> {
  const at = new Date();
  const [recordedBy, decidedBy] = [await anAccount(), await anAccount({ isTeam: true })];
  const amountCents = change.amountCents ?? 2500;
  const { id } = await db
    .insertInto("offlineGift")
    .values({
      campaignId, formToken: randomUUID(), status: "confirmed", kind: "cheque", freeCents: amountCents - priceCents, amountCents, receivedOn: parisDay(at), donorName: "Odile",
      donorKey: randomUUID(), message: "Bravo à tous", recordedBy, recordedAt: at, decidedBy, decidedAt: at, isDemo: true, ...change,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await db.insertInto("offlineGiftLine").values({ offlineGiftId: id, rewardId, quantity: 1, unitCents: priceCents }).execute();
}

/** One who hides everything, one who hides a name, one who hides an amount, and three who hide nothing. */
async function giveTo(campaignId: string): Promise<void> {
  const rewardId = await aReward(campaignId, { handOver: "pickup", priceCents });
  const zephyrine = { donorName: hiddenName, email: `zephyrine.${randomUUID()}@example.org` };
  await aGift(campaignId, rewardId, { ...zephyrine, anonymous: true, amountHidden: true, amountCents: hiddenCents });
  await aGift(campaignId, rewardId, { ...zephyrine, anonymous: true });
  await aGift(campaignId, rewardId, { donorName: "Barnabé", amountHidden: true, amountCents: hiddenCents });
  for (const amountCents of [1000, 2000, 4000]) await aGift(campaignId, rewardId, { amountCents });
  await aCheque(campaignId, rewardId, { donorName: outsideName, anonymous: true, amountHidden: true, amountCents: outsideCents });
  await aCheque(campaignId, rewardId, { donorName: outsideName, anonymous: true });
  await aCheque(campaignId, rewardId, { donorName: "Philibert", amountHidden: true, amountCents: outsideCents });
}

beforeAll(async () => {
  sandbox = await aSandbox();
  build = await loadBuild();
  site = openSite(build);
  const world = await buildWorld(sandbox);
  params = world.params;
  const live = (await db.selectFrom("campaign").innerJoin("project", "project.id", "projectId").select("campaign.id").where("slug", "=", (await params("")).slug!).executeTakeFirstOrThrow()).id;
  campaigns = { live, settled: (await params("routes/holder/statement.tsx")).campaignId! };
  for (const id of Object.values(campaigns)) await giveTo(id);
  for (const person of readers.filter((one) => one !== "visitor"))
    cookies.set(person, (await openSession(world.people[person as keyof typeof world.people].accountId, { steppedUp: true })).split(";")[0]!);
}, 300_000);
afterAll(() => sandbox?.stop());

/** Every page of a campaign is opened for the live one and for the settled one. */
async function addresses(route: (typeof routes)[number]): Promise<string[]> {
  const usual = await params(route.file);
  const all = route.pattern.includes(":campaignId") ? [usual, ...Object.values(campaigns).map((campaignId) => ({ ...usual, campaignId }))] : [usual];
  return [...new Set(all.map((one) => addressOf(route, one)))];
}

describe("a hidden name and a hidden amount", () => {
  test("stand on no page, in no file and in no page's data, for anyone but the team", async () => {
    let readable = 0;
    for (const route of routes) {
      const { page, loader } = partsOf(build!, route.id);
      // A link of one's own shows one's own gift.
      if ((!page && !loader) || /routes\/public\/(donation|own-gifts-link)/.test(route.file)) continue;
      for (const path of await addresses(route)) {
        for (const person of readers.filter((one) => mayMeet(one, route))) {
          const answer = await site!.get(path, cookies.get(person)!);
          const body = await answer.text();
          if (answer.status === 200) readable++;
          const hidden = isOwnOffline(person, route.file) ? secrets : [...secrets, ...outsideSecrets];
          for (const secret of hidden) expect(secret.exec(body)?.[0], `${person} ${path}`).toBeUndefined();
        }
      }
    }
    expect(readable).toBeGreaterThan(150);
  }, 300_000);

  test("are really there to be found: the team reads them", async () => {
    const route = routes.find(({ file }) => file === "routes/team/money-campaign.tsx")!;
    const { accountId } = (await db.selectFrom("account").select("id as accountId").where("isTeam", "=", true).executeTakeFirstOrThrow());
    const body = await (await site!.get(addressOf(route, { campaignId: campaigns.settled }), (await openSession(accountId, { steppedUp: true })).split(";")[0]!)).text();
    expect(body).toContain(formatEuros(hiddenCents));
    expect(body).toContain(formatEuros(outsideCents));
    expect(body).toContain(outsideName);
  });
});
