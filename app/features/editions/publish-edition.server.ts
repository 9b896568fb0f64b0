import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError } from "~/lib/errors";
import { lockOpenEdition } from "./lock-edition.server";
import { publicationRefusal } from "./publication";

/** From now on everybody reads the edition; its rules may still change until the seal. @throws 404, DomainError edition.* */
export async function publishEdition(actor: Actor, editionId: string): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const edition = await lockOpenEdition(trx, actor, editionId);
    const refusal = publicationRefusal(edition);
    if (refusal) throw new DomainError(refusal.code, refusal.details);
    const at = await now(trx);
    await trx.updateTable("edition").set({ status: "published", publishedAt: at }).where("id", "=", editionId).execute();
    await recordAudit(trx, { actor, as: "team", action: "edition.published", objectKind: "edition", objectId: editionId, after: { year: edition.year }, at });
    return edition.year;
  });
}
