import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError } from "~/lib/errors";
import { isSpoken } from "./enquiry";
import { readPastDay, type EnteredEnquiry } from "./enquiry.schemas";
import { mustHandle } from "./lock-enquiry.server";
import { findLookalikes } from "./lookalikes.server";
import { moveEnquiry } from "./move-enquiry.server";
import { recordEnquiry, saidColumns } from "./record-enquiry.server";

/** @throws DomainError enquiry.not_team, beside the field that named somebody else */
export async function requireTeamAccount(trx: Transaction, accountId: string, field: string): Promise<void> {
  const row = await trx.selectFrom("account").select("id").where("id", "=", accountId).where("isTeam", "=", true).executeTakeFirst();
  if (!row) throw new DomainError("enquiry.not_team", {}, field);
}

/** @throws DomainError enquiry.unknown_partner */
export async function requirePartner(trx: Transaction, partnerId: string): Promise<void> {
  const row = await trx.selectFrom("partner").select("id").where("id", "=", partnerId).where("closedAt", "is", null).executeTakeFirst();
  if (!row) throw new DomainError("enquiry.unknown_partner", {}, "partnerId");
}

/** Shown once while saving; the form then says that this is another one. @throws DomainError enquiry.looks_alike */
async function refuseUnseenDouble(trx: Transaction, input: EnteredEnquiry): Promise<void> {
  if (input.another) return;
  const alike = await findLookalikes(saidColumns(input), trx);
  if (alike.length > 0) throw new DomainError("enquiry.looks_alike", {}, "another");
}

/**
 * A call, a workshop, a letter: the team writes it down, on its day; what was spoken is answered already. Whoever enters
 * it owns it until it is given on.
 * @throws 404 | DomainError enquiry.day_to_come | not_team | unknown_partner | looks_alike | territory.commune_*
 */
export async function enterEnquiry(actor: Actor, input: EnteredEnquiry): Promise<string> {
  mustHandle(actor);
  return db.transaction().execute(async (trx) => {
    const at = await now(trx);
    const receivedAt = readPastDay(input.receivedOn, at);
    if (!receivedAt) throw new DomainError("enquiry.day_to_come", {}, "receivedOn");
    if (input.answeredBy) await requireTeamAccount(trx, input.answeredBy, "answeredBy");
    if (input.partnerId) await requirePartner(trx, input.partnerId);
    await refuseUnseenDouble(trx, input);
    const { accountId } = actor;
    const id = await recordEnquiry(trx, { ...input, receivedAt, at, enteredBy: accountId, ownerAccountId: accountId, answeredBy: input.answeredBy ?? accountId });
    if (input.note) await trx.insertInto("enquiryNote").values({ enquiryId: id, text: input.note, happenedAt: receivedAt, writtenBy: accountId, writtenAt: at }).execute();
    if (isSpoken(input.channel)) await moveEnquiry(trx, { id, status: "new" }, { verb: "contact", actor, at: receivedAt });
    await recordAudit(trx, { actor, action: "enquiry.entered", objectKind: "enquiry", objectId: id, after: { channel: input.channel }, at });
    return id;
  });
}
