import { db, type Handle, type Transaction } from "#db";
import { storedFacts } from "~/features/campaigns/account-state";
import { askedWords } from "~/features/campaigns/account-state.fr";
import { lockCampaign } from "~/features/campaigns/lock-campaign.server";
import { listHolders, listTeam } from "~/features/campaigns/recipients.server";
import type { JobOf } from "~/jobs/catalogue";
import { queueMail } from "~/jobs/queue-mail.server";
import { now } from "~/lib/clock.server";
import { lateReason } from "./late-reason.server";
import { lateWords } from "./late-words.fr";
import { dueNotices, forgottenNotices, type NoticeKind } from "./notices";
import { statementPath } from "./settlement-mails.server";
import { listWatched, type WatchedCampaign } from "./watched.server";

/** Campaigns about whose money or account something is to be said now. */
export async function listDueNotices(handle: Handle, at: Date): Promise<JobOf<"tell_money">[]> {
  const watched = await listWatched(handle);
  const due = watched.filter((one) => dueNotices(one, at, one.told).tell.length > 0 || forgottenNotices(one, one.told).length > 0);
  return due.map(({ id }) => ({ name: "tell_money", campaignId: id }));
}

/** Says it, each thing once. */
export async function tellMoney(campaignId: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await lockCampaign(trx, campaignId);
    const at = await now(trx);
    const [watched] = await listWatched(trx, campaignId);
    if (!watched) return;
    const { tell, mark } = dueNotices(watched, at, watched.told);
    const forgotten = forgottenNotices(watched, watched.told);
    if (forgotten.length > 0) await trx.deleteFrom("moneyNotice").where("campaignId", "=", campaignId).where("kind", "in", forgotten).execute();
    if (mark.length > 0) await trx.insertInto("moneyNotice").values(mark.map((kind) => ({ campaignId, kind, toldAt: at }))).execute();
    for (const kind of tell) await mailAll(trx, watched, kind, at);
  });
}

/** The oldest gifts are the team's business alone; the rest is told to the holders too. */
const isForHolders = (kind: NoticeKind): boolean => !kind.startsWith("held_");
const isForTeam = (kind: NoticeKind): boolean => !["account_14", "account_7", "account_3"].includes(kind);

async function mailAll(trx: Transaction, watched: WatchedCampaign, kind: NoticeKind, at: Date): Promise<void> {
  const facts = await factsFor(trx, watched);
  const holders = isForHolders(kind) ? await listHolders(trx, watched.id) : [];
  const team = isForTeam(kind) ? await listTeam(trx) : [];
  const path = kind.startsWith("account_") ? `/mon-espace/campagnes/${watched.id}/compte` : statementPath(watched.id);
  const people = [...holders.map((one) => ({ ...one, isTeam: false, link: path })), ...team.map((one) => ({ ...one, isTeam: true, link: `/equipe/argent/campagnes/${watched.id}` }))];
  for (const { accountId, email, name, isTeam, link } of people)
    await queueMail(trx, {
      key: `money-notice:${watched.id}:${kind}:${at.toISOString()}:${isTeam ? "team" : "holder"}:${accountId}`, template: "money-notice", to: email,
      props: { name, kind, isTeam, link, projectName: watched.projectName, ...facts },
    });
}

async function factsFor(trx: Transaction, watched: WatchedCampaign) {
  const { stripeFacts } = await trx.selectFrom("campaign").innerJoin("project", "project.id", "projectId").innerJoin("organisation", "organisation.id", "organisationId")
    .select("stripeFacts").where("campaign.id", "=", watched.id).executeTakeFirstOrThrow();
  const facts = storedFacts(stripeFacts);
  return { launchOn: watched.launchOn, asked: facts ? askedWords(facts) : [], promisedBy: watched.promisedBy?.toISOString() ?? null, why: lateWords[await lateReason(trx, watched.id)] };
}
