import { db, type Handle } from "#db";
import { can, type Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { notFound } from "~/lib/errors";
import { lockExamination, requireOpen } from "./examination-lock.server";

/** The team's newest note on this file, for the committee. */
export const findNote = async (handle: Handle, examinationId: string) =>
  (await handle
    .selectFrom("examinationNote as note")
    .innerJoin("account", "account.id", "note.writtenBy")
    .select(["note.version", "note.body", "note.writtenAt", "account.name as by"])
    .where("note.examinationId", "=", examinationId)
    .orderBy("note.version", "desc")
    .limit(1)
    .executeTakeFirst()) ?? null;

/** Its words, to write on. */
export const readNoteBody = async (examinationId: string): Promise<string> => (await findNote(db, examinationId))?.body ?? "";

/**
 * The team tells the committee what it knows of the file; a revision is a new version.
 * @throws 404 | DomainError committee.item_closed
 */
export async function writeExaminationNote(actor: Actor, examinationId: string, body: string): Promise<void> {
  if (!can(actor, "meeting.prepare")) throw notFound();
  await db.transaction().execute(async (trx) => {
    const at = await now(trx);
    const item = await lockExamination(trx, examinationId);
    requireOpen(item);
    const version = ((await findNote(trx, examinationId))?.version ?? 0) + 1;
    await trx.insertInto("examinationNote").values({ examinationId, version, body, writtenBy: actor.accountId, writtenAt: at }).execute();
    await recordAudit(trx, { actor, action: "committee.note_written", objectKind: "examination", objectId: examinationId, after: { version }, at });
  });
}
