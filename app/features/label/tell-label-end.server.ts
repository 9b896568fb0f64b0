import { db, type Handle, type Transaction } from "#db";
import type { LabelNoticeKind } from "#db/schema";
import type { Job } from "~/jobs/catalogue";
import { queueMail } from "~/jobs/queue-mail.server";
import { now } from "~/lib/clock.server";
import { addDays, parisDay, parisInstant } from "~/lib/dates";
import { recordTransition } from "~/lib/transitions.server";
import { dueNotice, renewalDays } from "./lifetime";
import { listHolders, listTeam } from "./recipients.server";

const readTold = async (handle: Handle, labelId: string): Promise<LabelNoticeKind[]> =>
  (await handle.selectFrom("labelNotice").select("kind").where("labelId", "=", labelId).execute()).map(({ kind }) => kind);

/** Labels whose end nears or has come, and about which something has not been said yet. */
export async function listDueLabelNotices(handle: Handle, at: Date): Promise<Job[]> {
  const soon = parisInstant(addDays(parisDay(at), renewalDays + 1));
  const labels = await handle
    .selectFrom("label")
    .select(["id", "endsAt", "revokedAt"])
    .where("revokedAt", "is", null)
    .where("endsAt", "<=", soon)
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom("labelNotice").select("labelId").whereRef("labelId", "=", "label.id").where("kind", "=", "ended"))))
    .execute();
  const due = await Promise.all(labels.map(async (label) => dueNotice(label, at, await readTold(handle, label.id)) !== null));
  return labels.filter((_, index) => due[index]).map(({ id }): Job => ({ name: "tell_label_end", labelId: id }));
}

const readLabel = (trx: Transaction, labelId: string) =>
  trx
    .selectFrom("label")
    .innerJoin("project", "project.id", "label.projectId")
    .select(["label.id", "label.endsAt", "label.revokedAt", "project.id as projectId", "project.name as projectName", "project.organisationId"])
    .where("label.id", "=", labelId)
    .forUpdate("label")
    .executeTakeFirstOrThrow();

async function mailAll(trx: Transaction, label: Awaited<ReturnType<typeof readLabel>>, kind: LabelNoticeKind): Promise<void> {
  const props = { projectName: label.projectName, endsAt: label.endsAt.toISOString(), hasEnded: kind === "ended" };
  const people = [
    ...(await listHolders(trx, label.organisationId)).map((person) => ({ ...person, path: `/mon-espace/projets/${label.projectId}` })),
    ...(await listTeam(trx)).map((person) => ({ ...person, path: "/equipe/labels" })),
  ];
  for (const { email, name, path } of people) {
    await queueMail(trx, { key: `label-end:${label.id}:${kind}:${email}`, template: "label-end", to: email, props: { ...props, name, path } });
  }
}

/** Tells holder and team, once per reminder. */
export async function tellLabelEnd(labelId: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const at = await now(trx);
    const label = await readLabel(trx, labelId);
    const kind = dueNotice(label, at, await readTold(trx, labelId));
    if (!kind) return;
    await trx.insertInto("labelNotice").values({ labelId, kind, toldAt: at }).execute();
    if (kind === "ended") await recordTransition(trx, { subject: "label", subjectId: labelId, from: "valid", to: "ended", at: label.endsAt });
    await mailAll(trx, label, kind);
  });
}
