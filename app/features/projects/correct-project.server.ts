import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { communeName, resolveCommune } from "~/features/territory/communes.server";
import { territory } from "~/features/territory/current.server";
import { themeName } from "~/features/territory/themes";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { recordCorrections } from "~/lib/corrections.server";
import { DomainError, orNotFound } from "~/lib/errors";
import type { ProjectCorrection } from "./correction.schemas";
import { changesBetween } from "./corrections";
import { correctedBy, requireReason, roleOn } from "./who-corrects.server";

const lock = (trx: Transaction, actor: Actor, projectId: string) =>
  trx
    .selectFrom("project")
    .innerJoin("organisation", "organisation.id", "project.organisationId")
    .select(["project.id", "project.organisationId", "project.name", "project.summary", "project.theme", "project.communeCode"])
    .where("project.id", "=", projectId)
    .where(correctedBy(actor))
    .forUpdate("project")
    .executeTakeFirst();

type Facts = { name: string; summary: string; theme: string; communeCode: string };
const facts = ({ name, summary, theme, communeCode }: Facts): Facts => ({ name, summary, theme, communeCode });
const inWords = ({ name, summary, theme, communeCode }: Facts) => ({ name, summary, theme: themeName(theme), commune: communeName(communeCode) });

/**
 * Puts a project's words right; each change keeps what was written. Its address stays, and so does every submitted version.
 * @throws 404; DomainError territory.commune_* | correction.reason_missing | correction.nothing
 */
export async function correctProject(actor: Actor, projectId: string, { reason: given, commune, ...words }: ProjectCorrection): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const project = orNotFound(await lock(trx, actor, projectId));
    const reason = requireReason(actor, project.organisationId, given);
    const after = { ...words, communeCode: resolveCommune(commune, territory().code).code };
    const changes = changesBetween(inWords(project), inWords(after));
    if (changes.length === 0) throw new DomainError("correction.nothing");
    const at = await now(trx);
    await trx.updateTable("project").set(after).where("id", "=", projectId).execute();
    await recordCorrections(trx, { subject: "project", subjectId: projectId, changes, reason, accountId: actor.accountId, at });
    await recordAudit(trx, {
      actor, as: roleOn(actor, project.organisationId), action: "project.corrected", objectKind: "project", objectId: projectId,
      before: facts(project), after: facts(after), reason, at,
    });
  });
}
