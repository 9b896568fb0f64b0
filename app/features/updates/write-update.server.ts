import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import type { DraftBase } from "~/features/drafts/draft";
import { settleDraft } from "~/features/drafts/keep-draft.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError } from "~/lib/errors";
import { lockOwnUpdate, lockTelling } from "./lock-update.server";
import { mayChooseReaders, mayWrite, updateForm } from "./update";
import type { UpdateInput } from "./updates.schemas";

const draftKey = (campaignId: string, updateId: string | null, base: DraftBase | undefined) => base && { subject: { campaignId }, form: updateForm(updateId), base };

/** A new draft. Returns its id. @throws 404; DomainError updates.not_open | draft.conflict */
export async function startUpdate(actor: Actor, campaignId: string, input: UpdateInput, base?: DraftBase): Promise<string> {
  return db.transaction().execute(async (trx) => {
    const campaign = await lockTelling(trx, actor, campaignId);
    await settleDraft(trx, actor, draftKey(campaign.id, null, base));
    const values = { ...input, campaignId: campaign.id, writtenBy: actor.accountId, writtenAt: await now(trx), isDemo: campaign.isDemo };
    return (await trx.insertInto("campaignUpdate").values(values).returning("id").executeTakeFirstOrThrow()).id;
  });
}

type Words = { title: string; body: string };

/** What was read until now is kept, and the journal says who changed it. */
async function keepVersion(trx: Transaction, actor: Actor, update: Words & { id: string; campaignId: string }, after: Words, at: Date): Promise<void> {
  const { count } = await trx.selectFrom("campaignUpdateVersion").select(({ fn }) => fn.countAll<number>().as("count")).where("updateId", "=", update.id).executeTakeFirstOrThrow();
  const { id: updateId, title, body } = update;
  await trx.insertInto("campaignUpdateVersion").values({ updateId, number: Number(count) + 1, title, body, correctedBy: actor.accountId, correctedAt: at }).execute();
  const [before, then] = [{ title, text: body }, { title: after.title, text: after.body }];
  await recordAudit(trx, { actor, action: "update.corrected", objectKind: "campaign", objectId: update.campaignId, before, after: then, at });
}

/**
 * A draft is written over; a published one is corrected, its earlier words kept. Saved unchanged, nothing is kept.
 * @throws 404; DomainError updates.not_open | withdrawn | readers_fixed | draft.conflict
 */
export async function saveUpdate(actor: Actor, campaignId: string, updateId: string, input: UpdateInput, base?: DraftBase): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const update = await lockOwnUpdate(trx, actor, campaignId, updateId);
    if (!mayWrite(update.status)) throw new DomainError("updates.withdrawn");
    if (!mayChooseReaders(update.status) && input.audience !== update.audience) throw new DomainError("updates.readers_fixed");
    await settleDraft(trx, actor, draftKey(campaignId, updateId, base));
    const changed = input.title !== update.title || input.body !== update.body || input.audience !== update.audience;
    if (!changed) return;
    const at = await now(trx);
    if (update.status === "published") await keepVersion(trx, actor, update, input, at);
    await trx.updateTable("campaignUpdate").set({ ...input, writtenAt: at, writtenBy: actor.accountId }).where("id", "=", update.id).execute();
  });
}
