import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { saveFile } from "~/features/files/files.server";
import { prepareImage, type Upload } from "~/features/files/uploads.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { DomainError, orNotFound } from "~/lib/errors";
import { grantStates, isOver } from "./grant";
import type { MilestoneInput } from "./grants.schemas";
import { lockOwnGrant } from "./lock-grant.server";

/** A stage of the project was reached, with a photo or not. @throws 404; DomainError grants.milestone_done | grants.in_future | grants.alt_missing | organisation.role_write | files.* */
export async function markMilestone(actor: Actor, grantId: string, milestoneId: string, { doneOn, note, alt }: MilestoneInput, upload: Upload | null): Promise<void> {
  if (upload && !alt) throw new DomainError("grants.alt_missing", {}, "alt");
  const prepared = upload && (await prepareImage(upload));
  await db.transaction().execute(async (trx) => {
    const { status } = await lockOwnGrant(trx, actor, grantId, "write");
    if (isOver(status) || status === "proposed") throw new DomainError("grants.wrong_state", { status: grantStates[status].label });
    const { title, doneOn: before } = orNotFound(await trx.selectFrom("grantMilestone").select(["title", "doneOn"]).where("id", "=", milestoneId).where("grantId", "=", grantId).forUpdate().executeTakeFirst());
    if (before) throw new DomainError("grants.milestone_done");
    const at = await now(trx);
    if (doneOn > parisDay(at)) throw new DomainError("grants.in_future", {}, "doneOn");
    const photo = prepared && { photoFileId: await saveFile(trx, prepared, actor.accountId), photoAlt: alt };
    await trx.updateTable("grantMilestone").set({ doneOn, note: note || null, ...photo, markedBy: actor.accountId, markedAt: at }).where("id", "=", milestoneId).execute();
    await recordAudit(trx, { actor, as: "holder", action: "grant.milestone_done", objectKind: "grant", objectId: grantId, after: { title, doneOn }, at });
  });
}
