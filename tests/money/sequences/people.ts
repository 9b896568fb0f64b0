import Stripe from "stripe";
import { db } from "#db";
import { aScan } from "#tests/factories/offline-gifts";
import { control } from "#tests/factories/settlement";
import { decideOfflineGift } from "~/features/offline-gifts/decide-offline-gift.server";
import { decideReturn } from "~/features/offline-gifts/decide-return.server";
import { proveReturn } from "~/features/offline-gifts/prove-return.server";
import { confirmOutside } from "~/features/refunds/confirm-outside.server";
import { giveIban } from "~/features/refunds/give-iban.server";
import { payOutside } from "~/features/refunds/pay-outside.server";
import { askAgain } from "~/features/settlement/ask-again.server";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { DomainError } from "~/lib/errors";
import { stripe } from "~/services/stripe.server";
import { offlineOf, type World } from "./world";

/** The product refused, as it may, or Stripe is in trouble and the caller would ask again: the story goes on without that step. */
export async function unlessRefused<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof DomainError || error instanceof Response || error instanceof Stripe.errors.StripeError) return undefined;
    throw error;
  }
}

const isOpen = ({ status }: Stripe.Dispute) => !["won", "lost", "warning_closed"].includes(status);

/** The bank decides the oldest dispute that is open. */
export async function decideDispute({ sandbox }: World, won: boolean): Promise<boolean> {
  const open = (await stripe().disputes.list({ limit: 100 })).data.filter(isOpen).at(-1);
  if (open) await control(sandbox, `/disputes/${open.id}/close`, { won });
  return open !== undefined;
}

/** The holder shows that cheques of a campaign that came to nothing went back; the team looks and accepts. */
export async function decideReturns(world: World): Promise<void> {
  for (const { id } of (await offlineOf(world)).filter(({ status }) => status === "confirmed"))
    await unlessRefused(async () => {
      await proveReturn(world.holder, world.campaignId, id, parisDay(await now()), aScan);
      await decideReturn(world.team[0]!, id, { verdict: "accept", reason: "" });
    });
}

/** Nobody leaves a cheque without an answer. */
export async function decideDeclared(world: World): Promise<void> {
  for (const { id } of (await offlineOf(world)).filter(({ status }) => status === "declared"))
    await unlessRefused(() => decideOfflineGift(world.team[0]!, id, { verdict: "confirm", hideWords: false, reason: "" }));
}

const failed = {
  refund: () => db.selectFrom("refund").select("id").where("status", "=", "failed").execute(),
  transfer: () => db.selectFrom("transfer").select("id").where("status", "=", "failed").execute(),
  reversal: () => db.selectFrom("transferReversal").select("id").where("status", "=", "failed").execute(),
  payout: () => db.selectFrom("payout").select("id").where("status", "=", "failed").execute(),
} as const;
const subjects = Object.keys(failed) as (keyof typeof failed)[];

/** Somebody of the team presses « Relancer » on all that Stripe refused. */
export async function retryRefused({ team }: World): Promise<void> {
  for (const subject of subjects) for (const { id } of await failed[subject]()) await unlessRefused(() => askAgain(team[0]!, { subject, id }));
}

/** What no card takes back: the donor says where to be paid, two people of the team see to it. */
export async function payOutsides({ team }: World): Promise<void> {
  const open = await db.selectFrom("outsideRefund").innerJoin("refund", "refund.id", "refundId").select(["refundId", "donationId"]).where("outsideRefund.status", "!=", "confirmed").where("refund.status", "=", "failed").execute();
  for (const { refundId, donationId } of open)
    await unlessRefused(async () => {
      await giveIban(donationId, { iban: "FR7630006000011234567890189", accountName: "Louise Exemple" });
      await payOutside(team[0]!, refundId, { paidOn: parisDay(await now()) }, aScan);
      await confirmOutside(team[1]!, refundId);
    });
}
