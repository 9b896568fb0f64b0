import type { Transaction } from "#db";
import type { HelpNewsProps } from "#emails/help-news";
import type { HelpOfferedProps } from "#emails/help-offered";
import { listHolders } from "~/features/label/recipients.server";
import { queueMail } from "~/jobs/queue-mail.server";
import { requestPath } from "./help";
import { amountWords } from "./help.fr";
import type { LockedOffer } from "./lock-request.server";
import { offerUrl } from "./offer-link.server";

/** What a mail says around an offer. */
const aroundOf = (trx: Transaction, requestId: string) =>
  trx.selectFrom("helpRequest").innerJoin("campaign", "campaign.id", "helpRequest.campaignId").innerJoin("project", "project.id", "campaign.projectId").innerJoin("organisation", "organisation.id", "project.organisationId")
    .select(["helpRequest.id", "helpRequest.kind", "helpRequest.title", "helpRequest.campaignId", "project.name as projectName", "project.organisationId", "organisation.name as organisationName"])
    .where("helpRequest.id", "=", requestId).executeTakeFirstOrThrow();

/** To whoever offered, while their address is known. `amount`: what the news is about, when not what was offered. */
export async function tellHelper(trx: Transaction, offer: LockedOffer, news: HelpNewsProps["news"], answer: string | null = null, amount = offer.quantity): Promise<void> {
  if (!offer.email || !offer.name) return;
  const { kind, title, projectName, organisationName } = await aroundOf(trx, offer.requestId);
  const props = { news, name: offer.name, projectName, organisationName, title, amount: amountWords(kind, amount), answer, link: offerUrl(offer.id) };
  await queueMail(trx, { key: `help-offer:${offer.id}:${news}`, template: "help-news", to: offer.email, props });
}

/** To everyone who carries the project. */
export async function tellCarriers(trx: Transaction, offer: LockedOffer, news: HelpOfferedProps["news"]): Promise<void> {
  const { id, kind, title, campaignId, projectName, organisationId } = await aroundOf(trx, offer.requestId);
  const props = { news, projectName, title, helperName: offer.name ?? "", amount: amountWords(kind, offer.quantity), words: offer.words, link: `${requestPath(campaignId, id)}/propositions/${offer.id}` };
  for (const { accountId, email, name } of await listHolders(trx, organisationId)) await queueMail(trx, { key: `help-offer:${offer.id}:${news}:${accountId}`, template: "help-offered", to: email, props: { ...props, name } });
}
