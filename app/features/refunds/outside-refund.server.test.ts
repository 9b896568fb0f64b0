import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "#db";
import type { Sandbox } from "#scripts/sandbox/start";
import { useTestDatabase } from "#tests/database";
import { aTeamMember } from "#tests/factories/accounts";
import { aDisputeAtStripe, decide } from "#tests/factories/disputes";
import { aPdf } from "#tests/factories/label";
import { aPart } from "#tests/factories/refunds";
import { aLiveCampaign, aPaidGift, aReserve, aSandbox, drain, passDays, tick } from "#tests/factories/settlement";
import { bookDisagreements } from "#tests/invariants";
import type { Actor } from "~/features/accounts/permissions";
import { applyDispute } from "~/features/disputes/apply-dispute.server";
import { campaignFunds, labelReserve } from "~/features/ledger/accounts";
import { accountBalance } from "~/features/ledger/balances.server";
import { askAgain } from "~/features/settlement/ask-again.server";
import { stripe } from "~/services/stripe.server";
import { applyRefund } from "./apply-refund.server";
import { confirmOutside } from "./confirm-outside.server";
import { giveIban } from "./give-iban.server";
import { getOutside } from "./outside-refunds.server";
import { payOutside } from "./pay-outside.server";
import { refundPart } from "./refund-part.server";
import { sendRefund } from "./send-refund.server";

useTestDatabase();
let sandbox: Sandbox;
let [first, second]: Actor[] = [];
beforeAll(async () => {
  sandbox = await aSandbox();
  [first, second] = [await aTeamMember(), await aTeamMember()];
  await aReserve(50_000);
});
afterAll(() => sandbox.stop());

const iban = "FR7630006000011234567890189";
const refundOf = (id: string) => db.selectFrom("refund").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
const rowOf = (refundId: string) => db.selectFrom("outsideRefund").selectAll().where("refundId", "=", refundId).executeTakeFirst();
const pay = (actor: Actor, refundId: string) => payOutside(actor, refundId, { paidOn: "2026-01-05" }, { name: "virement.pdf", bytes: aPdf });

/** A refund told as done, which the donor's bank then sends back: the card is closed. */
async function aRefusedByCard(failure = "expired_or_canceled_card") {
  const { campaignId } = await aLiveCampaign(sandbox);
  const donationId = await aPaidGift(sandbox, campaignId, 6000);
  const refundId = await refundPart(first!, donationId, aPart({ amount: 2500 }));
  await drain();
  await passDays(sandbox, 8);
  await tick();
  const told = await stripe().refunds.retrieve((await refundOf(refundId)).stripeRefundId!);
  await applyRefund(refundId, { ...told, status: "failed", failure_reason: failure });
  return { campaignId, donationId, refundId };
}

test("a closed card: the donor is asked for an account by mail, once, and it is kept sealed", async () => {
  const { donationId, refundId } = await aRefusedByCard();
  const mails = await db.selectFrom("mailMessage").select("props").where("key", "=", `refund-other-way:${refundId}`).execute();
  expect(mails).toEqual([{ props: expect.objectContaining({ amountCents: 2500, link: expect.stringMatching(/^\/dons\/.+\/iban$/) }) }]);
  await giveIban(donationId, { iban, accountName: "Louise Exemple" });
  expect((await rowOf(refundId))!.ibanSealed).not.toContain(iban);
  expect(await getOutside(refundId)).toMatchObject({ status: "iban_given", iban, ibanEnd: "0189" });
});

/** A part of the gift that goes back while a bank holds the charge. */
async function aContestedRefund() {
  const { campaignId } = await aLiveCampaign(sandbox);
  const donationId = await aPaidGift(sandbox, campaignId, 6000);
  const { id: disputeId } = await aDisputeAtStripe(sandbox, donationId, { amount: 2000 });
  const refundId = await refundPart(first!, donationId, aPart({ amount: 2500 }));
  return { disputeId, refundId };
}

test("what is left of a gift of which a bank kept a part goes back another way, once it is decided and not before", async () => {
  const { disputeId, refundId } = await aContestedRefund();
  await expect(sendRefund(refundId)).rejects.toMatchObject({ code: "charge_disputed" });
  expect(await refundOf(refundId)).toMatchObject({ status: "planned" });
  await applyDispute(disputeId);
  await sendRefund(refundId);
  expect(await refundOf(refundId)).toMatchObject({ status: "planned", failure: "disputed" });
  await decide(sandbox, disputeId, false);
  await sendRefund(refundId);
  expect(await refundOf(refundId)).toMatchObject({ status: "failed", failure: "charge_disputed" });
  expect(await rowOf(refundId)).toMatchObject({ status: "invited" });
});

test("won, the charge is whole again and the refund leaves", async () => {
  const { disputeId, refundId } = await aContestedRefund();
  await applyDispute(disputeId);
  await decide(sandbox, disputeId, true);
  await sendRefund(refundId);
  expect((await refundOf(refundId)).stripeRefundId).not.toBeNull();
});

test("refused for another reason than its card, a refund waits for the team and asks nothing of the donor", async () => {
  const { refundId } = await aRefusedByCard("charge_for_pending_refund_disputed");
  expect(await rowOf(refundId)).toBeUndefined();
});

test("paid by the label, confirmed by a second person: booked against the reserve, the donor told, the account forgotten", async () => {
  const { campaignId, donationId, refundId } = await aRefusedByCard();
  const before = await accountBalance(db, labelReserve);
  await giveIban(donationId, { iban, accountName: "Louise Exemple" });
  await pay(first!, refundId);
  expect(await refundOf(refundId)).toMatchObject({ status: "failed" });
  await expect(confirmOutside(first!, refundId)).rejects.toMatchObject({ code: "refunds.second_person" });
  await Promise.all([confirmOutside(second!, refundId), confirmOutside(second!, refundId)]);
  expect(await refundOf(refundId)).toMatchObject({ status: "succeeded" });
  expect(await rowOf(refundId)).toMatchObject({ status: "confirmed", ibanSealed: null, ibanEnd: "0189" });
  expect(await accountBalance(db, labelReserve)).toBe(before - 2500);
  expect(await accountBalance(db, campaignFunds(campaignId))).toBe(-3500);
  const { props } = await db.selectFrom("mailMessage").select("props").where("key", "=", `refund-paid:${refundId}`).executeTakeFirstOrThrow();
  expect(props).toMatchObject({ by: "label", amountCents: 2500, leftCents: 3500 });
  expect(await bookDisagreements()).toEqual([]);
});

test("once the label has paid, nobody asks Stripe again", async () => {
  const { refundId } = await aRefusedByCard();
  await pay(first!, refundId);
  await expect(askAgain(second!, { subject: "refund", id: refundId })).rejects.toMatchObject({ code: "settlement.not_failed" });
  await expect(pay(second!, refundId)).rejects.toMatchObject({ code: "refunds.not_refused" });
});

test("asked again and taken by Stripe, what the donor gave is forgotten", async () => {
  const { donationId, refundId } = await aRefusedByCard();
  await giveIban(donationId, { iban, accountName: "Louise Exemple" });
  await db.updateTable("refund").set({ status: "pending", stripeRefundId: null }).where("id", "=", refundId).execute();
  await applyRefund(refundId, { ...(await stripe().refunds.list({ limit: 1 })).data[0]!, status: "succeeded" });
  expect(await rowOf(refundId)).toBeUndefined();
});
