import pLimit from "p-limit";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "#db";
import type { Sandbox } from "#scripts/sandbox/start";
import { useTestDatabase } from "#tests/database";
import { aReserve, control } from "#tests/factories/settlement";
import { aWorld, goOn, readCampaign } from "#tests/faults/life";
import { loose } from "#tests/invariants";
import { ledgerTable } from "./ledger-table";
import { telling } from "./telling";

useTestDatabase();
let sandbox: Sandbox;
beforeAll(async () => void (sandbox = await aWorld()));
afterAll(() => sandbox.stop());
const { aCampaign, aGiftOf, later } = telling(() => sandbox);

/** A thousand with GIFTS=1000; docs/money-stories.md says what came of it. */
const gifts = Number(process.env.GIFTS ?? 100);

test(`a campaign that fails with ${gifts} gifts: each goes back whole, once, and each donor reads it once`, async () => {
  // The fees that Stripe keeps of gifts that go back are the label's to bear.
  await aReserve(gifts * 100);
  const { campaignId } = await aCampaign(1_000_000);
  const some = pLimit(8);
  await Promise.all(Array.from({ length: gifts }, () => some(() => aGiftOf(campaignId, 25))));
  await goOn(4);
  await later(11, 6, 8);
  expect((await readCampaign(campaignId)).status).toBe("settled");
  const told = await db.selectFrom("mailMessage").select("recipient").where("key", "like", "refund-sent:%").execute();
  expect(new Set(told.map(({ recipient }) => recipient)).size).toBe(gifts);
  expect(told).toHaveLength(gifts);
  expect(await loose(await control(sandbox, "/mails"))).toEqual([]);
  expect((await ledgerTable(campaignId)).replaceAll(`${gifts} × `, "100 × ")).toMatchInlineSnapshot(`
    "100 × Don payé par carte
         24,37  Solde Stripe du label
          0,63  Frais de paiement à imputer
        −25,00  Dons gardés pour la campagne
    100 × Don remboursé au donateur
        −25,00  Solde Stripe du label
         25,00  Dons gardés pour la campagne
          0,63  Réserve du label
         −0,63  Frais de paiement à imputer"
  `);
}, 60_000 + gifts * 400);
