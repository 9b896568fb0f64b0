import type { Transaction } from "#db";
import type { OfflineNews } from "#emails/offline-gift-news";
import { listHolders, listTeam } from "~/features/campaigns/recipients.server";
import { queueMail } from "~/jobs/queue-mail.server";
import { offlineUrl } from "./offline-link.server";
import { returnBy, type ReturnStage } from "./offline-gift";

const giftForMail = (trx: Transaction, giftId: string) =>
  trx
    .selectFrom("offlineGift")
    .innerJoin("campaign", "campaign.id", "offlineGift.campaignId")
    .innerJoin("project", "project.id", "campaign.projectId")
    .innerJoin("organisation", "organisation.id", "project.organisationId")
    .select(["offlineGift.campaignId", "offlineGift.email", "kind", "amountCents", "receivedOn", "donorName", "endsAt", "thresholdPercent", "goalCents",
      "project.name as projectName", "organisation.name as organisationName"])
    .where("offlineGift.id", "=", giftId)
    .executeTakeFirstOrThrow();

/** The donor's confirmation, when there is an address. Never a receipt. */
export async function queueConfirmedMail(trx: Transaction, giftId: string): Promise<void> {
  const { email, kind, amountCents, receivedOn, donorName, endsAt, thresholdPercent, goalCents, projectName, organisationName } = await giftForMail(trx, giftId);
  if (!email) return;
  await queueMail(trx, {
    key: `offline-gift-confirmed:${giftId}`, template: "offline-gift-confirmed", to: email,
    props: { kind, amountCents, receivedOn, donorName, endsAt: endsAt!.toISOString(), thresholdPercent, goalCents: goalCents ?? 0, projectName, organisationName, link: offlineUrl(giftId) },
  });
}

/** What became of it since, for its donor. */
export async function queueOfflineNews(trx: Transaction, giftId: string, news: OfflineNews, key: string): Promise<void> {
  const { email, amountCents, donorName, projectName, organisationName } = await giftForMail(trx, giftId);
  if (!email) return;
  await queueMail(trx, {
    key: `offline-gift-news:${news}:${key}`, template: "offline-gift-news", to: email,
    props: { news, amountCents, donorName, projectName, organisationName, link: offlineUrl(giftId) },
  });
}

/** The holder keeps a cheque that does not count: what to do with it. */
export async function queueRefusedMails(trx: Transaction, giftId: string, reason: string): Promise<void> {
  const { campaignId, amountCents, donorName, projectName } = await giftForMail(trx, giftId);
  for (const { accountId, email, name } of await listHolders(trx, campaignId))
    await queueMail(trx, {
      key: `offline-gift-refused:${giftId}:${accountId}`, template: "offline-gift-refused", to: email,
      props: { name, projectName, donorName, amountCents, reason, path: `/mon-espace/campagnes/${campaignId}/hors-ligne` },
    });
}

type ToReturn = { campaignId: string; projectName: string; endedAt: Date; count: number; cents: number };

/** The holder gives back what it received; once late, the team is told too. */
export async function queueReturnMails(trx: Transaction, { campaignId, projectName, endedAt, count, cents }: ToReturn, stage: ReturnStage): Promise<void> {
  const holders = (await listHolders(trx, campaignId)).map((person) => ({ ...person, path: `/mon-espace/campagnes/${campaignId}/hors-ligne`, team: false }));
  const team = stage === "late" ? (await listTeam(trx)).map((person) => ({ ...person, path: "/equipe/argent/hors-ligne", team: true })) : [];
  for (const { accountId, email, name, path, team: forTeam } of [...holders, ...team])
    await queueMail(trx, {
      key: `offline-gifts-to-return:${campaignId}:${stage}:${accountId}:${forTeam ? "team" : "holder"}`, template: "offline-gifts-to-return", to: email,
      props: { name, projectName, count, cents, by: returnBy(endedAt).toISOString(), stage, forTeam, path },
    });
}
