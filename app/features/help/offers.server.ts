import { db } from "#db";
import { notFound, orNotFound } from "~/lib/errors";
import { readOfferToken } from "./offer-link.server";

const offers = () =>
  db
    .selectFrom("helpOffer")
    .innerJoin("helpRequest", "helpRequest.id", "helpOffer.requestId")
    .select([
      "helpOffer.id", "helpOffer.status", "helpOffer.name", "helpOffer.email", "helpOffer.phone", "helpOffer.words", "helpOffer.quantity", "helpOffer.givenQuantity",
      "helpOffer.answer", "helpOffer.offeredAt", "helpOffer.answeredAt", "helpOffer.forgottenAt", "helpRequest.kind", "helpRequest.title as requestTitle",
    ]);

/** What came for one request, unread first; the caller has scoped it. */
export const listOffers = (requestId: string) => offers().where("requestId", "=", requestId).orderBy("answeredAt", (order) => order.desc().nullsFirst()).orderBy("offeredAt", "desc").execute();
export type OfferRow = Awaited<ReturnType<typeof listOffers>>[number];

/** One of them; the caller has scoped the request. @throws 404 */
export const getOffer = async (requestId: string, offerId: string): Promise<OfferRow> =>
  orNotFound(await offers().where("requestId", "=", requestId).where("helpOffer.id", "=", offerId).executeTakeFirst());

/** For whoever holds the link. @throws 404 */
export async function getOfferByLink(token: string) {
  const id = readOfferToken(token);
  if (!id) throw notFound();
  const { id: offerId, status, name, kind, requestTitle, quantity, givenQuantity, words, answer, offeredAt, place, untilDay, projectName, slug, organisationName } = orNotFound(
    await offers().innerJoin("campaign", "campaign.id", "helpRequest.campaignId").innerJoin("project", "project.id", "campaign.projectId").innerJoin("organisation", "organisation.id", "project.organisationId")
      .select(["project.name as projectName", "project.slug", "organisation.name as organisationName", "helpRequest.place", "helpRequest.untilDay"]).where("helpOffer.id", "=", id).executeTakeFirst(),
  );
  return { id: offerId, status, name, kind, requestTitle, quantity, givenQuantity, words, answer, offeredAt, place, untilDay, projectName, slug, organisationName };
}
