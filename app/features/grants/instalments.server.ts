import { db, type Handle } from "#db";
import { can, type Actor } from "~/features/accounts/permissions";
import { notFound } from "~/lib/errors";
import { mayConfirm } from "./grant";

/** The parts of a grant in their order, each with the payment that stands, if any. Cents. */
export const listInstalments = (handle: Handle, grantId: string) =>
  handle
    .selectFrom("grantInstalment")
    .leftJoin("grantPayment", (join) => join.onRef("grantPayment.instalmentId", "=", "grantInstalment.id").on("grantPayment.status", "<>", "refused"))
    .leftJoin("account as recorder", "recorder.id", "grantPayment.recordedBy")
    .leftJoin("account as decider", "decider.id", "grantPayment.decidedBy")
    .select([
      "grantInstalment.id", "grantInstalment.number", "grantInstalment.kind", "grantInstalment.moment", "grantInstalment.cents", "grantInstalment.loweredReason",
      "grantPayment.id as paymentId", "grantPayment.status", "grantPayment.paidOn", "grantPayment.reference", "grantPayment.accountEnd", "grantPayment.evidenceFileId", "grantPayment.recordedBy",
      "recorder.name as recorderName", "decider.name as deciderName",
    ])
    .where("grantInstalment.grantId", "=", grantId)
    .orderBy("grantInstalment.number")
    .execute();

export type InstalmentRow = Awaited<ReturnType<typeof listInstalments>>[number];

/** Payments that somebody noted and nobody else has confirmed, oldest first. @throws 404 */
export async function listPaymentsToConfirm(actor: Actor, editionId: string) {
  if (!can(actor, "budget.manage")) throw notFound();
  const rows = await db
    .selectFrom("grantPayment")
    .innerJoin("grantInstalment", "grantInstalment.id", "instalmentId")
    .innerJoin("projectGrant", "projectGrant.id", "grantInstalment.grantId")
    .innerJoin("project", "project.id", "projectGrant.projectId")
    .innerJoin("account as recorder", "recorder.id", "recordedBy")
    .select(["projectGrant.id as grantId", "grantInstalment.id as instalmentId", "grantPayment.cents", "project.name as projectName", "recorder.name as recorderName", "recordedBy"])
    .where("projectGrant.editionId", "=", editionId)
    .where("grantPayment.status", "=", "recorded")
    .orderBy("recordedAt")
    .execute();
  return rows.map(({ recordedBy, ...row }) => ({ ...row, mayConfirm: mayConfirm(recordedBy, actor.accountId) }));
}
