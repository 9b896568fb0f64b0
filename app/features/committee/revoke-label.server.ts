import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { can } from "~/features/accounts/permissions";
import { listHolders, listTeam } from "~/features/label/recipients.server";
import { enqueue } from "~/jobs/enqueue.server";
import { queueMail } from "~/jobs/queue-mail.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { DomainError, notFound, orNotFound } from "~/lib/errors";
import { recordTransition } from "~/lib/transitions.server";
import type { NewRevocation } from "./revocation.schemas";
import { findRevocation, requireRevoker } from "./revocations.server";
import { listMandates, listSeats } from "./seats.server";

/** The label, locked, while it holds. @throws 404 | DomainError label.not_in_force */
async function lockLabel(trx: Transaction, labelId: string, at: Date) {
  const row = await trx
    .selectFrom("label")
    .innerJoin("project", "project.id", "label.projectId")
    .select(["label.id", "label.endsAt", "label.revokedAt", "project.id as projectId", "project.name as projectName", "project.organisationId"])
    .where("label.id", "=", labelId)
    .forUpdate("label")
    .executeTakeFirst();
  const label = orNotFound(row);
  const running = await trx.selectFrom("campaign").select("id").where("labelId", "=", labelId).where("status", "in", ["live", "suspended"]).executeTakeFirst();
  // A campaign launched under a valid label runs past the label's end; until then the label may still be taken back.
  if (label.revokedAt || (label.endsAt <= at && !running)) throw new DomainError("label.not_in_force");
  return label;
}

type Label = Awaited<ReturnType<typeof lockLabel>>;

/** Another of the team, or whoever sits for the Département, has to confirm. */
async function askToConfirm(trx: Transaction, actor: Actor, revocationId: string, label: Label, reason: string, at: Date): Promise<void> {
  const departement = (await listSeats(trx)).find(({ isDepartement }) => isDepartement)?.id;
  const sitting = (await listMandates(trx, parisDay(at))).filter(({ seatId }) => seatId === departement);
  const people = new Map([...(await listTeam(trx)), ...sitting].filter(({ accountId }) => accountId !== actor.accountId).map(({ email, name }) => [email, name]));
  for (const [email, name] of people) {
    await queueMail(trx, {
      key: `revocation-proposed:${revocationId}:${email}`, template: "revocation-proposed", to: email,
      props: { name, projectName: label.projectName, proposedByName: actor.name, reason, path: `/equipe/labels/${label.id}/retrait` },
    });
  }
}

/** @throws 404 | DomainError label.not_in_force | label.revocation_open */
export async function proposeRevocation(actor: Actor, labelId: string, { reason, publicMention }: NewRevocation): Promise<string> {
  if (!can(actor, "team.work")) throw notFound();
  return db.transaction().execute(async (trx) => {
    const at = await now(trx);
    const label = await lockLabel(trx, labelId, at);
    if (await findRevocation(trx, labelId)) throw new DomainError("label.revocation_open");
    const { id } = await trx.insertInto("labelRevocation").values({ labelId, reason, publicMention, proposedBy: actor.accountId, proposedAt: at }).returning("id").executeTakeFirstOrThrow();
    await askToConfirm(trx, actor, id, label, reason, at);
    await recordAudit(trx, { actor, action: "label.revocation_proposed", objectKind: "project", objectId: label.projectId, reason, at });
    return id;
  });
}

async function tellHolders(trx: Transaction, label: Label, reason: string): Promise<void> {
  for (const { email, name } of await listHolders(trx, label.organisationId)) {
    await queueMail(trx, {
      key: `label-revoked:${label.id}:${email}`, template: "label-revoked", to: email,
      props: { name, projectName: label.projectName, reason, path: `/mon-espace/projets/${label.projectId}` },
    });
  }
}

type Open = { id: string; reason: string; proposedBy: string };

async function takeBack(trx: Transaction, actor: Actor, label: Label, { id, reason, proposedBy }: Open, at: Date): Promise<void> {
  if (proposedBy === actor.accountId) throw new DomainError("label.revocation_own");
  await trx.updateTable("labelRevocation").set({ confirmedBy: actor.accountId, confirmedAt: at }).where("id", "=", id).execute();
  await trx.updateTable("label").set({ revokedAt: at, revokedBy: actor.accountId, revocationReason: reason }).where("id", "=", label.id).execute();
  await recordTransition(trx, { subject: "label", subjectId: label.id, from: "valid", to: "revoked", at, accountId: actor.accountId, reason });
  // The campaign's own room acts on it: gifts stop within the minute at most.
  await enqueue(trx, { name: "apply_label_loss", labelId: label.id }, { key: `apply_label_loss:${label.id}` });
  await tellHolders(trx, label, reason);
  await recordAudit(trx, { actor, action: "label.revoked", objectKind: "project", objectId: label.projectId, reason, at });
}

async function drop(trx: Transaction, actor: Actor, label: Label, { id }: Open, at: Date): Promise<void> {
  await trx.updateTable("labelRevocation").set({ droppedBy: actor.accountId, droppedAt: at }).where("id", "=", id).execute();
  await recordAudit(trx, { actor, action: "label.revocation_dropped", objectKind: "project", objectId: label.projectId, at });
}

/**
 * Confirmed by another person than the one who proposed it, the label is taken back at once; either may drop it.
 * @throws 404 | DomainError label.not_in_force | label.revocation_gone | label.revocation_own
 */
export async function answerRevocation(actor: Actor, labelId: string, answer: "confirm" | "drop"): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await requireRevoker(trx, actor);
    const at = await now(trx);
    const label = await lockLabel(trx, labelId, at);
    const open = await findRevocation(trx, labelId);
    if (!open) throw new DomainError("label.revocation_gone");
    await (answer === "confirm" ? takeBack : drop)(trx, actor, label, open, at);
  });
}
