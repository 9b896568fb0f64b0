import type { Transaction } from "#db";
import type { CampaignStatus } from "~/features/campaigns/campaign";
import { listHolders, listTeam } from "~/features/campaigns/recipients.server";
import { labelReserve } from "~/features/ledger/accounts";
import { accountBalance } from "~/features/ledger/balances.server";
import { queueMail } from "~/jobs/queue-mail.server";
import { isNamed, waitsForAnswer } from "./dispute";

export const disputePath = (disputeId: string): string => `/equipe/argent/litiges/${disputeId}`;
/** The page of the campaign's money exists once the campaign has ended. */
const holderPath = ({ campaignId, campaignStatus }: { campaignId: string; campaignStatus: CampaignStatus }): string =>
  `/mon-espace/campagnes/${campaignId}${["succeeded", "failed", "cancelled", "settled"].includes(campaignStatus) ? "/reversement" : ""}`;

const factsOf = (trx: Transaction, disputeId: string) =>
  trx
    .selectFrom("dispute")
    .innerJoin("donation", "donation.id", "dispute.donationId")
    .innerJoin("campaign", "campaign.id", "donation.campaignId")
    .innerJoin("project", "project.id", "campaign.projectId")
    .select(["dispute.id", "dispute.status", "dispute.means", "dispute.reason", "dispute.amountCents", "dispute.dueBy", "dispute.lostCents",
      "donation.id as donationId", "donation.email", "donation.donorName", "donation.anonymous", "donation.chargedAt", "donation.amountCents as giftCents",
      "donation.campaignId", "donation.amountHidden", "campaign.status as campaignStatus", "project.name as projectName"])
    .where("dispute.id", "=", disputeId)
    .executeTakeFirstOrThrow();

type Facts = Awaited<ReturnType<typeof factsOf>>;
type TeamStage = "opened" | "reminder" | "won" | "lost";

async function tellTeam(trx: Transaction, facts: Facts, stage: TeamStage): Promise<void> {
  const { id, means, reason, amountCents, projectName, dueBy } = facts;
  const reserveCents = 0 - (await accountBalance(trx, labelReserve));
  for (const { accountId, email, name } of await listTeam(trx))
    await queueMail(trx, {
      key: `dispute-${stage}:${id}:${accountId}`, template: "dispute-news", to: email,
      props: { name, stage, means, reason, amountCents, projectName, dueBy: dueBy?.toISOString() ?? null, reserveCents, link: disputePath(id) },
    });
}

/** Never who gave, when the donor chose not to be named. */
async function tellHolders(trx: Transaction, facts: Facts, stage: "opened" | "won" | "lost"): Promise<void> {
  const { id, means, projectName, chargedAt, donorName, campaignId } = facts;
  const amountCents = stage === "lost" ? facts.lostCents : facts.amountCents;
  for (const { accountId, email, name } of await listHolders(trx, campaignId))
    await queueMail(trx, {
      key: `gift-contested-${stage}:${id}:${accountId}`, template: "gift-contested", to: email,
      props: { name, stage, means, projectName, amountCents, donorName: isNamed(facts) ? donorName : null, chargedAt: chargedAt!.toISOString(), link: holderPath(facts) },
    });
}

async function tellDonor(trx: Transaction, { id, email, donorName, projectName, giftCents, chargedAt }: Facts): Promise<void> {
  await queueMail(trx, {
    key: `debit-returned:${id}`, template: "debit-returned", to: email,
    props: { name: donorName, projectName, amountCents: giftCents, chargedAt: chargedAt!.toISOString() },
  });
}

/** A bank takes a gift back. One that we hear of when it is decided is told once, by its end. */
export async function queueOpenedMails(trx: Transaction, disputeId: string): Promise<void> {
  const facts = await factsOf(trx, disputeId);
  if (facts.means === "debit") {
    await tellTeam(trx, facts, "opened");
    return tellDonor(trx, facts);
  }
  if (!waitsForAnswer(facts.status) && !facts.status.endsWith("under_review")) return;
  await tellTeam(trx, facts, "opened");
  await tellHolders(trx, facts, "opened");
}

/** The bank has decided and the money is where it stays. A debit sent back was told to the team when it came. */
export async function queueEndedMails(trx: Transaction, disputeId: string): Promise<void> {
  const facts = await factsOf(trx, disputeId);
  const stage = facts.lostCents > 0 || facts.status === "lost" ? "lost" : "won";
  if (facts.means === "card") await tellTeam(trx, facts, stage);
  await tellHolders(trx, facts, stage);
}

export const queueReminderMails = async (trx: Transaction, disputeId: string): Promise<void> => tellTeam(trx, await factsOf(trx, disputeId), "reminder");
