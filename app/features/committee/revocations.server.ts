import { sql } from "kysely";
import { db, type Handle } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { can } from "~/features/accounts/permissions";
import { now } from "~/lib/clock.server";
import { notFound, orNotFound } from "~/lib/errors";

/** The team, and whoever sits for the Département today. @throws 404 for anyone else */
export async function requireRevoker(handle: Handle, actor: Actor): Promise<void> {
  if (can(actor, "team.work")) return;
  const departement = await handle.selectFrom("seat").select("id").where("isDepartement", "=", true).executeTakeFirst();
  if (!departement || !actor.seatIds.includes(departement.id)) throw notFound();
}

/** What was proposed about this label and is neither dropped; confirmed or not. */
export const findRevocation = (handle: Handle, labelId: string) =>
  handle
    .selectFrom("labelRevocation as revocation")
    .innerJoin("account as proposer", "proposer.id", "revocation.proposedBy")
    .leftJoin("account as confirmer", "confirmer.id", "revocation.confirmedBy")
    .select(["revocation.id", "revocation.reason", "revocation.publicMention", "revocation.proposedBy", "proposer.name as proposedByName", "revocation.proposedAt",
      "revocation.confirmedAt", "confirmer.name as confirmedByName"])
    .where("revocation.labelId", "=", labelId)
    .where("revocation.droppedAt", "is", null)
    .executeTakeFirst();

const labels = () =>
  db
    .selectFrom("label")
    .innerJoin("project", "project.id", "label.projectId")
    .innerJoin("organisation", "organisation.id", "project.organisationId")
    .select(["label.id", "project.name as projectName", "organisation.name as organisationName", "label.startsAt", "label.endsAt", "label.revokedAt"])
    .select(sql<string | null>`(select c.title from campaign c where c.label_id = label.id and c.status in ('live', 'suspended', 'closing', 'approved') limit 1)`.as("campaignTitle"))
    .select(sql<boolean>`exists (select from label_revocation r where r.label_id = label.id and r.dropped_at is null and r.confirmed_at is null)`.as("isProposed"));

/** Every label, those that end first before the others; ended and revoked ones last. */
export async function listLabels() {
  const at = await now();
  const rows = await labels().orderBy("label.endsAt").execute();
  const stateOf = (row: (typeof rows)[number]) => (row.revokedAt ? ("revoked" as const) : row.endsAt <= at ? ("ended" as const) : row.isProposed ? ("proposed" as const) : ("valid" as const));
  const known = rows.map((row) => ({ ...row, state: stateOf(row) }));
  const inForce = known.filter(({ state }) => state === "valid" || state === "proposed");
  return { labels: [...inForce, ...known.filter((row) => !inForce.includes(row)).reverse()], now: at };
}

export type LabelRow = Awaited<ReturnType<typeof listLabels>>["labels"][number];

/** @throws 404 for whoever may not take it back */
export async function getRevocationDesk(actor: Actor, labelId: string) {
  await requireRevoker(db, actor);
  const label = orNotFound(await labels().where("label.id", "=", labelId).executeTakeFirst());
  const revocation = (await findRevocation(db, labelId)) ?? null;
  return { label, revocation, isMine: revocation?.proposedBy === actor.accountId, isTeam: can(actor, "team.work") };
}

/** What the public reads where the label was, or null. */
export async function readRevocationMention(labelId: string): Promise<{ mention: string; at: Date } | null> {
  const revocation = await findRevocation(db, labelId);
  return revocation?.confirmedAt ? { mention: revocation.publicMention, at: revocation.confirmedAt } : null;
}

/** The labels of a project that were taken back, and when. */
export const listRevokedLabels = (projectId: string) =>
  db.selectFrom("label").select(["id", "revokedAt"]).where("projectId", "=", projectId).where("revokedAt", "is not", null).execute();
