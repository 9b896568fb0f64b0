import { db } from "#db";
import { orNotFound } from "~/lib/errors";

const requests = () =>
  db
    .selectFrom("refundRequest")
    .innerJoin("donation", "donation.id", "refundRequest.donationId")
    .innerJoin("campaign", "campaign.id", "donation.campaignId")
    .innerJoin("project", "project.id", "campaign.projectId")
    .select(["refundRequest.id", "refundRequest.reason", "refundRequest.status", "refundRequest.answer", "refundRequest.createdAt", "donation.id as donationId",
      "donation.donorName", "donation.email", "donation.amountCents", "donation.netCents", "project.name as projectName"]);

/** Requests that wait for an answer, oldest first. */
export const listOpenRequests = () => requests().where("refundRequest.status", "=", "asked").orderBy("refundRequest.createdAt").limit(200).execute();

/** @throws 404 */
export const getRequest = async (requestId: string) => orNotFound(await requests().where("refundRequest.id", "=", requestId).executeTakeFirst());
