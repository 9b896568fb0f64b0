import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import type { DraftBase } from "~/features/drafts/draft";
import { findDraft } from "~/features/drafts/drafts.server";
import { settleDraft } from "~/features/drafts/keep-draft.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { DomainError } from "~/lib/errors";
import { mayChooseKind, mayWriteRequest, nextRequestStatus, requestForm, type RequestVerb } from "./help";
import type { RequestInput } from "./help.schemas";
import { lockAsking, lockOwnRequest } from "./lock-request.server";

const draftKey = (campaignId: string, requestId: string | null, base: DraftBase | undefined) => base && { subject: { campaignId }, form: requestForm(requestId), base };

/** A help that nobody could give any more is not asked. */
function refusePast(untilDay: string, at: Date): void {
  if (untilDay < parisDay(at)) throw new DomainError("help.over", {}, "untilDay");
}

/** A new draft. Returns its id. @throws 404; DomainError help.not_open | help.over | draft.conflict */
export async function startRequest(actor: Actor, campaignId: string, input: RequestInput, base?: DraftBase): Promise<string> {
  return db.transaction().execute(async (trx) => {
    const campaign = await lockAsking(trx, actor, campaignId);
    const at = await now(trx);
    refusePast(input.untilDay, at);
    await settleDraft(trx, actor, draftKey(campaign.id, null, base));
    const values = { ...input, campaignId: campaign.id, writtenBy: actor.accountId, writtenAt: at, isDemo: campaign.isDemo };
    return (await trx.insertInto("helpRequest").values(values).returning("id").executeTakeFirstOrThrow()).id;
  });
}

/** A draft is written over; what is published is put right, and the journal says so. @throws 404; DomainError help.* | draft.conflict */
export async function saveRequest(actor: Actor, campaignId: string, requestId: string, input: RequestInput, base?: DraftBase): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { id, status, kind, title, details, place, wanted, untilDay } = await lockOwnRequest(trx, actor, campaignId, requestId);
    if (!mayWriteRequest(status)) throw new DomainError("help.withdrawn");
    if (!mayChooseKind(status) && input.kind !== kind) throw new DomainError("help.kind_fixed");
    const at = await now(trx);
    if (input.untilDay !== untilDay) refusePast(input.untilDay, at);
    await settleDraft(trx, actor, draftKey(campaignId, requestId, base));
    await trx.updateTable("helpRequest").set({ ...input, writtenAt: at, writtenBy: actor.accountId }).where("id", "=", id).execute();
    if (status === "draft") return;
    const [before, after] = [{ title, details, place, wanted, untilDay }, { title: input.title, details: input.details, place: input.place, wanted: input.wanted, untilDay: input.untilDay }];
    if (JSON.stringify(before) !== JSON.stringify(after)) await recordAudit(trx, { actor, action: "help.corrected", objectKind: "campaign", objectId: campaignId, before, after, at });
  });
}

/** What was typed after the last saving would not be in what is read: the holder decides first. */
async function refuseUnsaved(trx: Transaction, campaignId: string, requestId: string): Promise<void> {
  if ((await findDraft({ campaignId }, requestForm(requestId), trx))?.pending) throw new DomainError("help.unsaved");
}

const acts = { publish: "help.published", close: "help.closed", reopen: "help.reopened" } as const;

/** Puts it online, ends it or takes it up again. @throws 404; DomainError help.wrong_state | withdrawn | unsaved | over */
export async function moveRequest(actor: Actor, campaignId: string, requestId: string, verb: RequestVerb): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { id, status, title, untilDay, publishedAt } = await lockOwnRequest(trx, actor, campaignId, requestId);
    const next = nextRequestStatus(status, verb);
    if (!next) throw new DomainError(status === "withdrawn" ? "help.withdrawn" : "help.wrong_state");
    const at = await now(trx);
    if (verb !== "close") {
      await refuseUnsaved(trx, campaignId, requestId);
      refusePast(untilDay, at);
    }
    await trx.updateTable("helpRequest").set({ status: next, publishedAt: publishedAt ?? at }).where("id", "=", id).where("status", "=", status).execute();
    await recordAudit(trx, { actor, action: acts[verb], objectKind: "campaign", objectId: campaignId, after: { title }, at });
  });
}
