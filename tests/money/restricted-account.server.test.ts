import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { db } from "#db";
import type { Sandbox } from "#scripts/sandbox/start";
import { useTestDatabase } from "#tests/database";
import { aTeamMember } from "#tests/factories/accounts";
import { aLiveCampaign, control } from "#tests/factories/settlement";
import { aWorld, goOn, readCampaign } from "#tests/faults/life";
import { disagreements } from "#tests/invariants";
import { askAgain } from "~/features/settlement/ask-again.server";
import { ledgerTable } from "./ledger-table";
import { telling } from "./telling";

useTestDatabase();
let sandbox: Sandbox;
beforeAll(async () => void (sandbox = await aWorld()));
afterAll(() => sandbox.stop());
afterEach(async () => expect(await disagreements()).toEqual([]));
const { aGiftOf, later } = telling(() => sandbox);

test("Stripe restricts the holder's account before the payout: the money waits there, and leaves once, when the holder has answered (situation 16)", async () => {
  const { campaignId, account } = await aLiveCampaign(sandbox);
  await later(9);
  await aGiftOf(campaignId, 120);
  await later(2);
  await control(sandbox, "/accounts/ask", { accountId: account, past_due: ["external_account"] });
  await later(8);
  const payout = await db.selectFrom("payout").select(["id", "status"]).where("campaignId", "=", campaignId).executeTakeFirstOrThrow();
  expect(payout.status).toBe("failed");
  expect((await readCampaign(campaignId)).status).toBe("succeeded");
  await control(sandbox, "/accounts/ask", { accountId: account });
  await askAgain(await aTeamMember(), { subject: "payout", id: payout.id });
  await goOn();
  await later(3);
  expect((await readCampaign(campaignId)).status).toBe("settled");
  expect(await ledgerTable(campaignId)).toMatchInlineSnapshot(`
    "Don payé par carte
        117,95  Solde Stripe du label
          2,05  Frais de paiement à imputer
       −120,00  Dons gardés pour la campagne
    Don viré sur le compte du porteur
        120,00  Dons gardés pour la campagne
         −2,05  Frais de paiement à imputer
       −117,95  Solde Stripe du label
        117,95  Compte Stripe du porteur
       −117,95  Dû au porteur
    Reversement reçu par la banque du porteur
       −117,95  Compte Stripe du porteur
        117,95  Dû au porteur"
  `);
});
