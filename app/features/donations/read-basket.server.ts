import { db } from "#db";
import { orNotFound } from "~/lib/errors";
import type { GiftRequest } from "./gift-request";
import { linesOf } from "./lock-donation.server";

type Attempt = { formToken: string; firstAttemptId: string | null };

/** The token that names the whole basket: the one of its first attempt. */
export async function basketTokenOf({ formToken, firstAttemptId }: Attempt): Promise<string> {
  if (firstAttemptId === null) return formToken;
  const first = await db.selectFrom("donation").select("formToken").where("id", "=", firstAttemptId).executeTakeFirst();
  return first?.formToken ?? formToken;
}

/**
 * A gift that came to nothing, as it would be asked for again: same basket, same donor. Its prices and its rewards are
 * looked at again when it is opened. @throws 404
 */
export async function readBasket(donationId: string): Promise<{ request: GiftRequest; slug: string }> {
  const { slug, formToken, firstAttemptId, freeCents, ...request } = orNotFound(
    await db
      .selectFrom("donation")
      .innerJoin("campaign", "campaign.id", "donation.campaignId")
      .innerJoin("project", "project.id", "campaign.projectId")
      .select([
        "campaignId", "formToken", "firstAttemptId", "freeCents", "email", "donorName", "anonymous", "amountHidden", "message", "postalAddress", "accountId", "project.slug",
      ])
      .where("donation.id", "=", donationId)
      .executeTakeFirst(),
  );
  const basket = { freeCents, lines: await linesOf(db, donationId) };
  return { slug, request: { ...request, basket, formToken: await basketTokenOf({ formToken, firstAttemptId }) } };
}
