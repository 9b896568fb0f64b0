import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { db } from "#db";
import { root } from "#scripts/entry/root.mjs";
import type { Sandbox } from "#scripts/sandbox/start";
import { useTestDatabase } from "#tests/database";
import { aTeamMember } from "#tests/factories/accounts";
import type { TestCampaign } from "#tests/factories/campaigns";
import { aDispute, decide } from "#tests/factories/disputes";
import { aConfirmedGift, anOfflineCampaign } from "#tests/factories/offline-gifts";
import { aReadyAccount } from "#tests/factories/settlement";
import { aWorld, goOn, readCampaign } from "#tests/faults/life";
import { disagreements } from "#tests/invariants";
import { listen, type Listening } from "#tests/matrix/listen";
import { loadBuild, openSite } from "#tests/matrix/site";
import { readPdf } from "#tests/read-pdf";
import type { Actor } from "~/features/accounts/permissions";
import { openSession } from "~/features/accounts/session.server";
import { cancelDonation } from "~/features/donations/cancel-donation.server";
import { listBalances } from "~/features/ledger/balances.server";
import { refundPart } from "~/features/refunds/refund-part.server";
import { now } from "~/lib/clock.server";
import { csvEuros } from "~/lib/csv-euros";
import { formatEuros } from "~/lib/money";
import { sitePages } from "~/services/http/pages.server";
import { createSite } from "~/services/http/site.server";
import { telling } from "./telling";

/*
 * One figure, one source: whatever happens to gifts, every place that tells a sum tells what the ledger's entries add up to.
 * A place that tells sums is one line of `places`.
 */
useTestDatabase();
let sandbox: Sandbox;
let site: Listening;
let team: Actor;
let cookie: string;
let running: TestCampaign & { slug: string };
let failing: TestCampaign & { slug: string };

const { aGiftOf, later } = telling(() => sandbox);

/** Real, taking cheques, of an organisation that Stripe knows. */
async function aRealCampaign(goalCents: number): Promise<TestCampaign & { slug: string }> {
  const campaign = await anOfflineCampaign({ goalCents });
  const { id } = await aReadyAccount(sandbox.url);
  await db.updateTable("organisation").set({ stripeAccountId: id, stripeReadyAt: new Date() }).where("id", "=", campaign.organisationId).execute();
  await db.updateTable("campaign").set({ isDemo: false }).where("id", "=", campaign.campaignId).execute();
  await db.updateTable("project").set({ isDemo: false }).where("id", "=", campaign.projectId).execute();
  const { slug } = await db.selectFrom("project").select("slug").where("id", "=", campaign.projectId).executeTakeFirstOrThrow();
  return { ...campaign, slug };
}

beforeAll(async () => {
  sandbox = await aWorld();
  site = await listen(createSite(sitePages(await loadBuild()), `${root}/build/client`));
  team = await aTeamMember();
  cookie = (await openSession(team.accountId, { steppedUp: true })).split(";")[0]!;
  running = await aRealCampaign(100_000);
  failing = await aRealCampaign(900_000);
  await db.updateTable("campaign").set({ endsAt: new Date(Date.now() + 10 * 86_400_000) }).where("id", "=", failing.campaignId).execute();
}, 300_000);
afterAll(async () => {
  await site.stop();
  await sandbox.stop();
});

/** What the ledger holds of gifts for these campaigns, or for all: by card and handed to the holder. */
async function ledgerOf(campaignId = ""): Promise<number> {
  const held = (await listBalances(db)).filter(({ code }) => /^campaign:(funds|offline):/.test(code) && code.endsWith(campaignId));
  return held.reduce((sum, { cents }) => sum - Number(cents), 0);
}

async function read(path: string): Promise<string> {
  const { status, body } = await site.send(path, { headers: { Host: "localhost:3000", Cookie: path.startsWith("/equipe") ? cookie : "" } });
  expect(status, path).toBe(200);
  return body;
}

/** Of a page: whether it says this sum, in euros. */
const says = (path: string) => async (cents: number) => ((await read(path)).includes(formatEuros(cents)) ? cents : `${formatEuros(cents)} is not on ${path}`);
const json = async <T>(path: string, pick: (answer: T) => number) => pick(JSON.parse(await read(path)) as T);
const column = async (path: string, line: (lines: string[]) => string | undefined) => line((await read(path)).trim().split("\r\n"))?.split(";")[1];

type Place = (cents: number) => Promise<number | string>;
type Told = { identifiant: string; recolte_centimes: number };
type Bilan = { tableaux: { cle: string; lignes: { valeurs: { valeur: number }[] }[] }[] };

/** Where a campaign's sum is told, then where the sum of all is. */
const places = (year: string): { campaign: Record<string, Place>; whole: Record<string, Place> } => ({
  campaign: {
    "its page": says(`/projets/${running.slug}`),
    "its card": says("/projets"),
    "the frame for other sites": says(`/projets/${running.slug}/encart`),
    "its curve": async (cents) => ((await column(`/projets/${running.slug}/courbe.csv`, (lines) => lines.filter((line) => line.split(";")[1]).at(-1))) === csvEuros(cents) ? cents : "another sum"),
    "the interface": () => json<Told>(`/api/v1/campagnes/${running.slug}`, ({ recolte_centimes }) => recolte_centimes),
    "the interface's list": () => json<{ campagnes: Told[] }>("/api/v1/campagnes", ({ campagnes }) => campagnes.find(({ identifiant }) => identifiant === running.campaignId)!.recolte_centimes),
  },
  whole: {
    home: says("/"),
    "the bilan": says("/le-bilan"),
    "the bilan's file": async (cents) => ((await column("/le-bilan.csv?tableau=collecte", ([, first]) => first)) === csvEuros(cents) ? cents : "another sum"),
    "the interface's bilan": () => json<Bilan>("/api/v1/bilan", ({ tableaux }) => tableaux.find(({ cle }) => cle === "collecte")!.lignes[0]!.valeurs[0]!.valeur),
    "the team's bilan": says("/equipe/bilan"),
    "the report that the law asks for": async (cents) => (plain(JSON.stringify((await readPdf(await pdf(`/equipe/rapports/${year}/apercu`))).trees)).includes(plain(formatEuros(cents))) ? cents : "another sum"),
  },
});

/** The site's own answer: bytes, which `read` would take for text. */
async function pdf(path: string): Promise<Uint8Array> {
  const answer = await openSite(await loadBuild()).get(path, cookie);
  expect(answer.status, path).toBe(200);
  return new Uint8Array(await answer.arrayBuffer());
}

/** A document has spaces of its own. */
const plain = (text: string) => text.replace(/\s+/g, " ");

const toldBy = async (them: Record<string, Place>, cents: number) => Object.fromEntries(await Promise.all(Object.entries(them).map(async ([name, place]) => [name, await place(cents)] as const)));
const everywhere = (them: Record<string, Place>, cents: number) => Object.fromEntries(Object.keys(them).map((name) => [name, cents]));

/** Every place tells what the ledger adds up to. */
async function agree(what: string): Promise<void> {
  const { campaign, whole } = places(String((await now()).getFullYear()));
  const [one, sum] = [await ledgerOf(running.campaignId), await ledgerOf()];
  await vi.waitFor(async () => expect({ what, ...(await toldBy(campaign, one)), ...(await toldBy(whole, sum)) }).toEqual({ what, ...everywhere(campaign, one), ...everywhere(whole, sum) }), { timeout: 15_000 });
}

test("through gifts, a cheque, money that goes back, a lost dispute and a campaign that fails, every place tells the ledger's sums", async () => {
  const gifts = await Promise.all([31, 42, 53, 64, 75, 86].map((euros) => aGiftOf(running.campaignId, euros)));
  await Promise.all([11, 13].map((euros) => aGiftOf(failing.campaignId, euros)));
  await goOn(4);
  expect(await ledgerOf()).toBe(37_500);
  await agree("gifts");
  await aConfirmedGift(running, { amountCents: 4_321 }, team);
  await refundPart(team, gifts[0]!, { formToken: randomUUID(), lines: [], amount: 710, released: false, reason: "gesture", message: null });
  await cancelDonation(gifts[1]!);
  const { stripeDisputeId } = await aDispute(sandbox, gifts[2]!);
  await later(1);
  await agree("a cheque, a part and a whole gift that go back, a dispute that is open");
  await decide(sandbox, stripeDisputeId, false);
  await later(11, 6, 3);
  expect((await readCampaign(failing.campaignId)).status).toBe("settled");
  expect([await ledgerOf(failing.campaignId), await ledgerOf()]).toEqual([0, 35_100 + 4_321 - 710 - 4_200 - 5_300]);
  await agree("a lost dispute and a campaign that failed");
  expect(await json<Told>(`/api/v1/campagnes/${failing.slug}`, ({ recolte_centimes }) => recolte_centimes)).toBe((await readCampaign(failing.campaignId)).countedCents);
  expect(await disagreements()).toEqual([]);
}, 120_000);
