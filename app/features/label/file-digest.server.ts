import { sql } from "kysely";
import { db, type Handle, type Transaction } from "#db";
import type { Job } from "~/jobs/catalogue";
import { queueMail } from "~/jobs/queue-mail.server";
import { now } from "~/lib/clock.server";
import { listHolders, listTeam, type Recipient } from "./recipients.server";
import { isDigestDue, type FileSide } from "./thread";

type Untold = { applicationId: string; side: FileSide; writtenAt: Date; criterion: number; authorName: string; authorId: string; threadId: string };

/** What each side has not been told: comments of another side, in threads that it reads, after its last digest. */
const untold = async (handle: Handle): Promise<Untold[]> =>
  (await sql<Untold>`
    select t.application_id as "applicationId", s.side, c.written_at as "writtenAt", t.criterion, a.name as "authorName", c.author_id as "authorId", t.id as "threadId"
    from file_comment c join file_thread t on t.id = c.thread_id join account a on a.id = c.author_id
    cross join (values ('holder'::file_side), ('team'), ('committee')) as s(side)
    where c.side <> s.side and (s.side = 'team' or s.side::text = c.audience::text)
      and c.written_at > coalesce((select max(sent_at) from file_digest d where d.application_id = t.application_id and d.side = s.side), '-infinity')
    order by c.written_at`.execute(handle)).rows;

const same = (one: Untold, { applicationId, side }: Pick<Untold, "applicationId" | "side">) => one.applicationId === applicationId && one.side === side;

/** Files and sides whose digest is due. */
export async function listDueDigests(handle: Handle, at: Date): Promise<Job[]> {
  const all = await untold(handle);
  const pairs = all.filter((one, index) => all.findIndex((other) => same(other, one)) === index);
  return pairs
    .filter((pair) => isDigestDue(all.filter((one) => same(one, pair)).map(({ writtenAt }) => writtenAt), at))
    .map(({ applicationId, side }) => ({ name: "send_file_digest", applicationId, side }));
}

/** Those of the committee who spoke about this file: others are told at the meeting. */
const listSpeakers = (trx: Transaction, applicationId: string): Promise<Recipient[]> =>
  trx
    .selectFrom("fileComment")
    .innerJoin("fileThread", "fileThread.id", "fileComment.threadId")
    .innerJoin("account", "account.id", "fileComment.authorId")
    .select(["account.id as accountId", "account.email", "account.name"])
    .distinct()
    .where("fileThread.applicationId", "=", applicationId)
    .where("fileComment.side", "=", "committee")
    .execute();

const pages: Record<FileSide, (applicationId: string) => string> = {
  holder: (id) => `/mon-espace/demandes/${id}/echanges`,
  team: (id) => `/equipe/demandes/${id}/echanges`,
  committee: () => "/comite",
};

/** One mail per person for all that was written; running twice sends nothing more. */
export async function sendFileDigest(applicationId: string, side: FileSide): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { projectName, organisationId } = await trx
      .selectFrom("labelApplication")
      .innerJoin("project", "project.id", "labelApplication.projectId")
      .select(["project.name as projectName", "project.organisationId"])
      .where("labelApplication.id", "=", applicationId)
      .forUpdate("labelApplication")
      .executeTakeFirstOrThrow();
    const comments = (await untold(trx)).filter((one) => same(one, { applicationId, side }));
    const at = await now(trx);
    if (comments.length === 0) return;
    await trx.insertInto("fileDigest").values({ applicationId, side, sentAt: at }).execute();
    const recipients = side === "holder" ? await listHolders(trx, organisationId) : side === "team" ? await listTeam(trx) : await listSpeakers(trx, applicationId);
    const lines = comments.map(({ criterion, authorName }) => ({ criterion, authorName }));
    for (const { accountId, email, name } of recipients)
      await queueMail(trx, { key: `file-digest:${applicationId}:${side}:${at.toISOString()}:${accountId}`, template: "file-digest", to: email, props: { name, projectName, comments: lines, link: pages[side](applicationId) } });
  });
}
