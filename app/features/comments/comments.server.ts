import { sql } from "kysely";
import { db, type Handle } from "#db";
import { findPublicCampaign } from "~/features/campaigns/public-campaigns.server";
import { mayTell } from "~/features/updates/update";
import { orNotFound } from "~/lib/errors";
import { ON_PROJECT, PAGE } from "./comment";
import { readSignatures, type Signature } from "./signatures.server";

export const comments = (handle: Handle = db) =>
  handle
    .selectFrom("campaignComment")
    .innerJoin("campaign", "campaign.id", "campaignComment.campaignId")
    .innerJoin("project", "project.id", "campaign.projectId")
    .innerJoin("organisation", "organisation.id", "project.organisationId")
    .select([
      "campaignComment.id", "campaignComment.campaignId", "campaignComment.status", "donationId", "offlineGiftId", "campaignComment.name", "campaignComment.email", "body", "writtenAt", "publishedAt", "endedAt", "endReason",
      "answer", "answeredAt", "answerWithdrawnAt", "answerWithdrawalReason", "project.slug", "project.name as projectName", "organisation.name as organisationName",
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof comments>["executeTakeFirstOrThrow"]>>;

/** With the name that the public reads under it. */
export async function signed<R extends Row>(rows: readonly R[], handle: Handle = db): Promise<(R & { signature: Signature })[]> {
  const signatures = await readSignatures(handle, rows);
  return rows.map((row) => ({ ...row, signature: signatures.get(row.id)! }));
}

/** What everybody reads: no address, nothing of who decided. */
export const shownAs = ({ id, body, publishedAt, answer, answeredAt, answerWithdrawnAt, organisationName, signature }: Row & { signature: Signature }) => ({
  id, body, at: publishedAt!, signature, answer: answer !== null && answerWithdrawnAt === null ? { text: answer, at: answeredAt!, by: organisationName } : null,
});

export type ShownComment = ReturnType<typeof shownAs>;

/** Held until the team has published it: nothing else is read by all. */
const published = (projectId: string) =>
  comments().where("campaign.projectId", "=", projectId).where("campaignComment.status", "=", "published").orderBy("publishedAt", "desc").orderBy("campaignComment.id", "desc");

/** Those published before this one. */
const before = (commentId: string) =>
  sql<boolean>`(campaign_comment.published_at, campaign_comment.id) < (select published_at, id from campaign_comment where id = ${commentId}::uuid)`;

const countPublished = async (projectId: string): Promise<number> => {
  const query = db.selectFrom("campaignComment").innerJoin("campaign", "campaign.id", "campaignComment.campaignId").select(sql<number>`count(*)::int`.as("count"));
  return (await query.where("campaign.projectId", "=", projectId).where("campaignComment.status", "=", "published").executeTakeFirstOrThrow()).count;
};

/** The newest, for the project's own page, and how many there are. */
export async function readProjectComments(projectId: string): Promise<{ comments: ShownComment[]; count: number }> {
  const [rows, count] = await Promise.all([published(projectId).limit(ON_PROJECT).execute(), countPublished(projectId)]);
  return { comments: (await signed(rows)).map(shownAs), count };
}

/** Where comments are read and written. @throws 404 for a project that no campaign made public */
export async function getCommentedProject(slug: string | undefined) {
  const { id, projectId, projectName, status, slug: own } = orNotFound(await findPublicCampaign(slug ?? ""));
  return { campaignId: id, projectId, projectName, slug: own, open: mayTell(status) };
}

/** One page of them, the newest first. `after`: the last of the page before. @throws 404 */
export async function readCommentsPage(slug: string | undefined, after: string | null) {
  const project = await getCommentedProject(slug);
  const rows = await published(project.projectId).$if(after !== null, (query) => query.where(before(after!))).limit(PAGE + 1).execute();
  const shown = (await signed(rows.slice(0, PAGE))).map(shownAs);
  return { ...project, comments: shown, count: await countPublished(project.projectId), older: rows.length > PAGE ? shown.at(-1)!.id : null, first: after === null };
}

/** One that everybody reads. @throws 404 */
export async function getPublishedComment(commentId: string) {
  const row = orNotFound(await comments().where("campaignComment.id", "=", commentId).where("campaignComment.status", "=", "published").executeTakeFirst());
  const [comment] = await signed([row]);
  return { ...shownAs(comment!), slug: row.slug, projectName: row.projectName };
}

const asItsAuthor = ({ id, status, body, writtenAt, publishedAt, endReason, answer, answeredAt, answerWithdrawnAt, slug, projectName, organisationName, signature }: Row & { signature: Signature }) => ({
  id, status, body, writtenAt, publishedAt, endReason, slug, projectName, signature,
  answer: answer !== null && answerWithdrawnAt === null ? { text: answer, at: answeredAt!, by: organisationName } : null,
});

export type OwnComment = ReturnType<typeof asItsAuthor>;

/** For its author, who has its link. @throws 404 */
export async function getOwnComment(commentId: string): Promise<OwnComment> {
  const [comment] = await signed([orNotFound(await comments().where("campaignComment.id", "=", commentId).executeTakeFirst())]);
  return asItsAuthor(comment!);
}

/** Those written from the page of this gift, the newest first; the caller has opened its link. */
export async function listCommentsOfGift(giftId: string): Promise<OwnComment[]> {
  const rows = await comments().where(sql<boolean>`coalesce(donation_id, offline_gift_id) = ${giftId}::uuid`).orderBy("writtenAt", "desc").execute();
  return (await signed(rows)).map(asItsAuthor);
}
