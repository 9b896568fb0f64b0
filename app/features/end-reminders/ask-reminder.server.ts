import { z } from "zod";
import type { Transaction } from "#db";
import { findAwaited, mailAddressCode, withAddressCode, type TypedCode } from "~/features/address-codes/address-codes.server";
import { findPublicCampaign } from "~/features/campaigns/public-campaigns.server";
import { now } from "~/lib/clock.server";
import { DomainError, orNotFound } from "~/lib/errors";
import { mayAskReminder, mayConfirmReminder } from "./end-reminder";
import { aboutReminder } from "./end-reminders.fr";
import { addressKey, stopUrl } from "./stop-reminder.server";

const purpose = "end-reminder";
const waitingSchema = z.object({ campaignId: z.uuid() });

/** The campaign that a reminder is asked for, and whether it still may be. @throws 404 */
export async function getReminderPage(slug: string) {
  const { id, status, title, projectName, endsAt } = orNotFound(await findPublicCampaign(slug));
  const at = await now();
  return { id, slug, title, projectName, endsAt, isLive: status === "live", mayAsk: mayAskReminder({ status, endsAt }, at) };
}

/**
 * Mails a code, whether the address has asked already or not. Nothing is kept but what waits for the code.
 * @returns the code's id. @throws 404; DomainError reminders.too_late | reminders.not_open | addresses.too_many
 */
export async function askReminder(slug: string, email: string): Promise<string> {
  const { id: campaignId, projectName, isLive, mayAsk } = await getReminderPage(slug);
  if (!mayAsk) throw new DomainError(isLive ? "reminders.too_late" : "reminders.not_open");
  return mailAddressCode({ purpose, email, waiting: { campaignId }, about: aboutReminder(projectName), stopUrl: stopUrl(campaignId, email) });
}

/** Whose code the page waits for; null when there is nothing to type any more. */
export const findAwaitedReminder = (codeId: string) => findAwaited(purpose, codeId);

/** Locked in the way of gifts: a reminder is written before the campaign's closing or not at all. */
async function lockCampaign(trx: Transaction, campaignId: string): Promise<void> {
  const campaign = await trx.selectFrom("campaign").select(["status", "endsAt"]).where("id", "=", campaignId).forShare().executeTakeFirstOrThrow();
  if (!mayConfirmReminder(campaign, await now(trx))) throw new DomainError("reminders.not_open");
}

/** The reminder is asked for, once however often it is. @throws DomainError addresses.* | reminders.not_open */
export async function confirmReminder(typed: TypedCode): Promise<void> {
  await withAddressCode(purpose, typed, async (trx, { email, waiting }) => {
    const { campaignId } = waitingSchema.parse(waiting);
    await lockCampaign(trx, campaignId);
    const values = { campaignId, email, addressKey: addressKey(campaignId, email), askedAt: await now(trx) };
    await trx.insertInto("endReminder").values(values).onConflict((conflict) => conflict.doNothing()).execute();
  });
}
