import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "#db";
import type { Sandbox } from "#scripts/sandbox/start";
import { useTestDatabase } from "#tests/database";
import { aTeamMember } from "#tests/factories/accounts";
import { aGiftRequest } from "#tests/factories/donations";
import { aPdf } from "#tests/factories/label";
import { aLiveCampaign, control } from "#tests/factories/settlement";
import { reconcile } from "#tests/factories/reconciliation";
import { aDonor, aWorld, goOn, readGift } from "#tests/faults/life";
import { disagreements } from "#tests/invariants";
import { cancelDonation } from "~/features/donations/cancel-donation.server";
import { openDonation } from "~/features/donations/open-donation.server";
import { confirmOutside } from "~/features/refunds/confirm-outside.server";
import { giveIban } from "~/features/refunds/give-iban.server";
import { payOutside } from "~/features/refunds/pay-outside.server";
import { askAgain } from "~/features/settlement/ask-again.server";
import { ledgerTable } from "./ledger-table";
import { telling } from "./telling";

useTestDatabase();
let sandbox: Sandbox;
beforeAll(async () => void (sandbox = await aWorld()));
afterAll(() => sandbox.stop());

const { days } = telling(() => sandbox);

const refundOf = (donationId: string) => db.selectFrom("refund").select(["id", "status", "failure"]).where("donationId", "=", donationId).executeTakeFirstOrThrow();

test("a donor's card was closed: the refund comes back from the bank, twice, and goes by another way", async () => {
  const { campaignId } = await aLiveCampaign(sandbox);
  const email = aDonor();
  const { donationId } = await openDonation(aGiftRequest(campaignId, { email, basket: { lines: [], freeCents: 2500 } }));
  await control(sandbox, `/sessions/${(await readGift(donationId)).stripeSessionId}/pay`, { card: "4000000000005126" });
  await goOn();
  await cancelDonation(donationId);
  await days(3);
  const { id, ...returned } = await refundOf(donationId);
  expect(returned).toEqual({ status: "failed", failure: "expired_or_canceled_card" });
  expect(await reconcile()).toEqual([]);

  const [nadia, paul] = [await aTeamMember(), await aTeamMember()];
  await askAgain(nadia, { subject: "refund", id });
  await days(3);
  expect(await refundOf(donationId)).toMatchObject(returned);
  await giveIban(donationId, { iban: "FR7630006000011234567890189", accountName: "Louise Exemple" });
  await payOutside(nadia, id, { paidOn: "2026-01-05" }, { name: "virement.pdf", bytes: aPdf });
  await confirmOutside(paul, id);
  await goOn();
  const mails = await db.selectFrom("mailMessage").select("key").where("recipient", "=", email).where("template", "in", ["refund-sent", "refund-other-way"]).orderBy("createdAt").execute();
  expect(mails.map(({ key }) => key)).toEqual([`refund-sent:${id}`, `refund-other-way:${id}`, `refund-sent:${id}:2`, `refund-paid:${id}`]);
  expect(await reconcile()).toEqual([]);
  expect(await disagreements()).toEqual([]);
  expect(await ledgerTable(campaignId)).toMatchInlineSnapshot(`
    "Don payé par carte
         24,37  Solde Stripe du label
          0,63  Frais de paiement à imputer
        −25,00  Dons gardés pour la campagne
    Don remboursé au donateur
        −25,00  Solde Stripe du label
         25,00  Dons gardés pour la campagne
          0,63  Réserve du label
         −0,63  Frais de paiement à imputer
    Remboursement revenu de la banque
         25,00  Solde Stripe du label
        −25,00  Dons gardés pour la campagne
         −0,63  Réserve du label
          0,63  Frais de paiement à imputer
    Don remboursé au donateur
        −25,00  Solde Stripe du label
         25,00  Dons gardés pour la campagne
          0,63  Réserve du label
         −0,63  Frais de paiement à imputer
    Remboursement revenu de la banque
         25,00  Solde Stripe du label
        −25,00  Dons gardés pour la campagne
         −0,63  Réserve du label
          0,63  Frais de paiement à imputer
    Don remboursé par le label, par virement
         25,00  Dons gardés pour la campagne
         −0,63  Frais de paiement à imputer
        −24,37  Réserve du label"
  `);
});
