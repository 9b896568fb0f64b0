import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { orNotFound } from "~/lib/errors";
import { mustKeepFile } from "./risk-file.server";
import type { NewRiskNote } from "./vigilance.schemas";

/** A note is added, never rewritten; its text stays out of the journal. @throws 404 */
export async function writeRiskNote(actor: Actor, organisationId: string, { level, projectId, text }: NewRiskNote): Promise<void> {
  mustKeepFile(actor);
  await db.transaction().execute(async (trx) => {
    orNotFound(await trx.selectFrom("organisation").select("id").where("id", "=", organisationId).executeTakeFirst());
    if (projectId) orNotFound(await trx.selectFrom("project").select("id").where("id", "=", projectId).where("organisationId", "=", organisationId).executeTakeFirst());
    const at = await now(trx);
    await trx.insertInto("riskNote").values({ organisationId, projectId: projectId ?? null, level, text, writtenBy: actor.accountId, writtenAt: at }).execute();
    await recordAudit(trx, { actor, as: "vigilance", action: "vigilance.note_written", objectKind: "organisation", objectId: organisationId, at });
  });
}
