import type { Transaction } from "#db";
import type { PitchNews } from "#emails/pitch-video-news";
import { queueMail } from "~/jobs/queue-mail.server";
import { reasonOf } from "./pitch-videos.fr";

type Person = { accountId: string; email: string; name: string };

const about = (trx: Transaction, videoId: string) =>
  trx
    .selectFrom("pitchVideo")
    .innerJoin("initiative", "initiative.id", "pitchVideo.initiativeId")
    .innerJoin("project", "project.id", "initiative.projectId")
    .select(["initiative.id as initiativeId", "initiative.editionId", "initiative.title", "project.organisationId"])
    .where("pitchVideo.id", "=", videoId)
    .executeTakeFirstOrThrow();

const team = (trx: Transaction): Promise<Person[]> =>
  trx.selectFrom("account").select(["id as accountId", "email", "name"]).where("isTeam", "=", true).orderBy("email").execute();

const holders = (trx: Transaction, organisationId: string): Promise<Person[]> =>
  trx
    .selectFrom("organisationMember")
    .innerJoin("account", "account.id", "organisationMember.accountId")
    .select(["account.id as accountId", "account.email", "account.name"])
    .where("organisationId", "=", organisationId)
    .orderBy("account.email")
    .execute();

type News = { news: PitchNews; title: string; path: string; reason?: string };

/** A fact mails each person once; what may happen again to the same film has a fact of its own each time. */
async function tell(trx: Transaction, videoId: string, people: Person[], { news, title, path, reason = "" }: News): Promise<void> {
  const { steps } = await trx.selectFrom("transition").select((eb) => eb.fn.countAll<number>().as("steps")).where("subject", "=", "pitch_video").where("subjectId", "=", videoId).executeTakeFirstOrThrow();
  for (const { accountId, email, name } of people)
    await queueMail(trx, { key: `pitch-video-news:${news}:${videoId}:${steps}:${accountId}`, template: "pitch-video-news", to: email, props: { news, name, title, reason, path } });
}

/** Everyone of the organisation that carries the initiative. `reason`: a refusal's code, or a person's words. */
export async function tellHolders(trx: Transaction, videoId: string, news: Exclude<PitchNews, "submitted" | "tools_missing">, reason = ""): Promise<void> {
  const { initiativeId, title, organisationId } = await about(trx, videoId);
  await tell(trx, videoId, await holders(trx, organisationId), { news, title, path: `/initiatives/${initiativeId}/video`, reason: news === "refused" ? reasonOf(reason) : reason });
}

/** The team has a film to look at. */
export async function tellTeam(trx: Transaction, videoId: string): Promise<void> {
  const { editionId, title } = await about(trx, videoId);
  await tell(trx, videoId, await team(trx), { news: "submitted", title, path: `/equipe/budget-citoyen/${editionId}/videos/${videoId}` });
}

/** The machine lacks what prepares films: one mail a person for each film that waits. */
export async function tellToolsMissing(trx: Transaction, videoId: string): Promise<void> {
  const { editionId, title } = await about(trx, videoId);
  await tell(trx, videoId, await team(trx), { news: "tools_missing", title, path: `/equipe/budget-citoyen/${editionId}/videos` });
}
