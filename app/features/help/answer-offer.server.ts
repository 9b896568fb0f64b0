import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError, notFound } from "~/lib/errors";
import { canMoveOffer, offerAfter, type OfferVerb } from "./help";
import { tellCarriers, tellHelper } from "./help-mails.server";
import { lockOffer, lockOwnOffer, type LockedOffer } from "./lock-request.server";
import { readOfferToken } from "./offer-link.server";

type Moved = Partial<Pick<LockedOffer, "answer" | "answeredAt" | "endedAt" | "givenQuantity" | "forgottenAt" | "name" | "email" | "phone" | "words">>;

/** @throws DomainError help.offer_moved */
async function move(trx: Transaction, { id, status }: LockedOffer, verb: OfferVerb, moved: Moved): Promise<void> {
  if (!canMoveOffer(status, verb)) throw new DomainError("help.offer_moved");
  await trx.updateTable("helpOffer").set({ ...moved, status: offerAfter(verb) }).where("id", "=", id).where("status", "=", status).executeTakeFirstOrThrow();
}

/** The holder's answer, mailed with their word. @throws 404; DomainError help.offer_moved | organisation.role_write */
export async function answerOffer(actor: Actor, campaignId: string, offerId: string, { verb, answer }: { verb: "accept" | "decline"; answer: string }): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const offer = await lockOwnOffer(trx, actor, campaignId, offerId);
    const at = await now(trx);
    await move(trx, offer, verb, { answer, answeredAt: at });
    await recordAudit(trx, { actor, action: verb === "accept" ? "help.accepted" : "help.declined", objectKind: "campaign", objectId: campaignId, after: { offerId }, at });
    await tellHelper(trx, offer, verb === "accept" ? "accepted" : "declined", answer);
  });
}

export type Outcome = { verb: "give"; given: number } | { verb: "miss" };

/** Whether it took place, and how much was given: counted from then on. @throws 404; DomainError help.offer_moved | organisation.role_write */
export async function endOffer(actor: Actor, campaignId: string, offerId: string, outcome: Outcome): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const offer = await lockOwnOffer(trx, actor, campaignId, offerId);
    const at = await now(trx);
    const given = outcome.verb === "give" ? outcome.given : null;
    await move(trx, offer, outcome.verb, { endedAt: at, givenQuantity: given });
    await recordAudit(trx, { actor, action: given === null ? "help.missed" : "help.given", objectKind: "campaign", objectId: campaignId, after: { offerId, given }, at });
    if (given !== null) await tellHelper(trx, offer, "given", null, given);
  });
}

/** By whoever offered: the holder is told, then nothing of the person is left. @throws 404; DomainError help.offer_moved */
export async function takeOfferBack(token: string): Promise<void> {
  const offerId = readOfferToken(token);
  if (!offerId) throw notFound();
  await db.transaction().execute(async (trx) => {
    const offer = await lockOffer(trx, offerId);
    const at = await now(trx);
    await move(trx, offer, "take_back", { endedAt: at, ...forgotten, forgottenAt: at });
    await tellCarriers(trx, offer, "taken_back");
  });
}

/** What is left of a person: a keyed hash that counts them once. */
export const forgotten = { name: null, email: null, phone: null, words: null, answer: null } as const;
