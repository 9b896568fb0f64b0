import { db } from "#db";
import { can, type Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { notFound, orNotFound } from "~/lib/errors";

/** The restricted file does not exist for anybody else. @throws 404 */
export function mustKeepFile(actor: Actor): void {
  if (!can(actor, "vigilance.file")) throw notFound();
}

/** Every organisation that carries a project, with its latest level and its alerts. */
export async function listRiskFiles(actor: Actor) {
  mustKeepFile(actor);
  return db
    .selectFrom("organisation")
    .select(({ selectFrom, fn }) => [
      "organisation.id", "organisation.name",
      selectFrom("riskNote").select("level").whereRef("riskNote.organisationId", "=", "organisation.id").orderBy("writtenAt", "desc").limit(1).as("level"),
      selectFrom("riskNote").select(fn.countAll<number>().as("count")).whereRef("riskNote.organisationId", "=", "organisation.id").as("notes"),
      selectFrom("vigilanceAlert")
        .leftJoin("campaign", "campaign.id", "vigilanceAlert.campaignId")
        .leftJoin("project", "project.id", "campaign.projectId")
        .select(fn.countAll<number>().as("count"))
        .where("vigilanceAlert.status", "<>", "closed")
        .where((eb) => eb(eb.fn.coalesce("vigilanceAlert.organisationId", "project.organisationId"), "=", eb.ref("organisation.id")))
        .as("alerts"),
    ])
    .where((eb) => eb.exists(eb.selectFrom("project").select("project.id").whereRef("project.organisationId", "=", "organisation.id")))
    .orderBy("organisation.name")
    .execute();
}

/** What is written about one organisation; that somebody opened it is written in the journal. @throws 404 */
export async function openRiskFile(actor: Actor, organisationId: string) {
  mustKeepFile(actor);
  const organisation = orNotFound(await db.selectFrom("organisation").select(["id", "name"]).where("id", "=", organisationId).executeTakeFirst());
  await db.transaction().execute(async (trx) => recordAudit(trx, { actor, as: "vigilance", action: "vigilance.file_opened", objectKind: "organisation", objectId: organisationId, at: await now(trx) }));
  const notes = await db
    .selectFrom("riskNote")
    .innerJoin("account", "account.id", "writtenBy")
    .leftJoin("project", "project.id", "riskNote.projectId")
    .select(["riskNote.id", "level", "text", "writtenAt", "account.name as by", "project.name as projectName"])
    .where("riskNote.organisationId", "=", organisationId)
    .orderBy("writtenAt", "desc")
    .execute();
  const projects = await db.selectFrom("project").select(["id", "name"]).where("organisationId", "=", organisationId).orderBy("name").execute();
  return { organisation, notes, projects };
}
