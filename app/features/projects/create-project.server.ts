import { sql } from "kysely";
import { db, type Transaction } from "#db";
import { requireRole } from "~/features/accounts/organisation-roles";
import type { Actor } from "~/features/accounts/permissions";
import { resolveCommune } from "~/features/territory/communes.server";
import { territory } from "~/features/territory/current.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { orNotFound } from "~/lib/errors";
import type { Founder } from "./create-organisation.server";
import { freeSlug, slugify } from "./project";
import type { ProjectInput } from "./project.schemas";

/** One at a time per name, so that two namesakes born together get two addresses. */
async function takeSlug(trx: Transaction, name: string): Promise<string> {
  const wanted = slugify(name);
  await sql`select pg_advisory_xact_lock(hashtext(${`project-slug:${wanted}`}))`.execute(trx);
  const rows = await trx.selectFrom("project").select("slug").where("slug", "like", `${wanted}%`).execute();
  return freeSlug(wanted, new Set(rows.map(({ slug }) => slug)));
}

const findOwn = (trx: Transaction, actor: Founder, organisationId: string) =>
  trx
    .selectFrom("organisation")
    .innerJoin("organisationMember", "organisationMember.organisationId", "organisation.id")
    .select(["organisation.id", "organisation.isDemo", "organisationMember.role"])
    .where("organisation.id", "=", organisationId)
    .where("organisationMember.accountId", "=", actor.accountId)
    .executeTakeFirst();

/** On the transaction of what else is opened with it. @throws 404 for another's organisation; DomainError territory.commune_* | organisation.role_write */
export async function openProject(trx: Transaction, actor: Founder, input: ProjectInput): Promise<string> {
  const organisation = orNotFound(await findOwn(trx, actor, input.organisationId));
  requireRole(organisation.role, "write");
  const commune = resolveCommune(input.commune, territory().code);
  const at = await now(trx);
  const { id } = await trx
    .insertInto("project")
    .values({
      slug: await takeSlug(trx, input.name),
      organisationId: organisation.id,
      name: input.name,
      summary: input.summary,
      theme: input.theme,
      communeCode: commune.code,
      isDemo: organisation.isDemo,
      createdAt: at,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await recordAudit(trx, {
    actor, as: "holder", action: "project.created", objectKind: "project", objectId: id,
    after: { name: input.name, theme: input.theme, communeCode: commune.code }, at,
  });
  return id;
}

/** @throws 404 for another's organisation; DomainError territory.commune_* */
export const createProject = (actor: Actor, input: ProjectInput): Promise<string> =>
  db.transaction().execute((trx) => openProject(trx, actor, input));
