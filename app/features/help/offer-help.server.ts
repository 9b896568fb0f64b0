import { z } from "zod";
import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { findAwaited, mailAddressCode, withAddressCode, type TypedCode } from "~/features/address-codes/address-codes.server";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { DomainError } from "~/lib/errors";
import { keyedHash } from "~/lib/keyed-hash.server";
import { takesOffers } from "./help";
import { tellCarriers, tellHelper } from "./help-mails.server";
import { aboutOffer } from "./help.fr";
import { offerSchema, type OfferInput } from "./help.schemas";
import { lockOffer } from "./lock-request.server";
import { getPublicRequest } from "./requests.server";

const purpose = "help-offer";
const waitingSchema = z.object({ requestId: z.uuid(), offer: offerSchema });

/** The same for each offer of this address in this campaign. */
const helperKey = (campaignId: string, email: string): string => keyedHash("helper", `${campaignId}\n${email.toLowerCase()}`);

/** Shared by all offers, exclusive with a closing or a withdrawal. @throws DomainError help.not_taking */
async function lockTaking(trx: Transaction, requestId: string, at: Date): Promise<{ campaignId: string }> {
  const request = await trx.selectFrom("helpRequest").innerJoin("campaign", "campaign.id", "helpRequest.campaignId")
    .select(["helpRequest.status", "helpRequest.untilDay", "helpRequest.campaignId", "campaign.status as campaignStatus"]).where("helpRequest.id", "=", requestId).forUpdate("helpRequest").executeTakeFirstOrThrow();
  if (!takesOffers(request, parisDay(at))) throw new DomainError("help.not_taking");
  return request;
}

/** One unanswered offer per person and request: a double click, or a second thought. @throws DomainError help.too_many */
async function refuseSecond(trx: Transaction, requestId: string, key: string): Promise<void> {
  const waiting = await trx.selectFrom("helpOffer").select("id").where("requestId", "=", requestId).where("helperKey", "=", key).where("status", "in", ["offered", "accepted"]).executeTakeFirst();
  if (waiting) throw new DomainError("help.too_many");
}

type Offered = { requestId: string; email: string; offer: OfferInput };

async function writeOffer(trx: Transaction, { requestId, email, offer }: Offered): Promise<string> {
  const at = await now(trx);
  const { campaignId } = await lockTaking(trx, requestId, at);
  const key = helperKey(campaignId, email);
  await refuseSecond(trx, requestId, key);
  const { id } = await trx.insertInto("helpOffer").values({ ...offer, requestId, email, helperKey: key, offeredAt: at }).returning("id").executeTakeFirstOrThrow();
  const written = await lockOffer(trx, id);
  await tellHelper(trx, written, "received");
  await tellCarriers(trx, written, "offered");
  return id;
}

/** Mails a code; the offer waits for it and is nobody's before. Returns the code's id. @throws 404; DomainError help.not_taking | addresses.too_many */
export async function askOffer(slug: string, requestId: string, email: string, offer: OfferInput): Promise<string> {
  const { takes, projectName } = await getPublicRequest(slug, requestId);
  if (!takes) throw new DomainError("help.not_taking");
  return mailAddressCode({ purpose, email, waiting: { requestId, offer }, about: aboutOffer(projectName) });
}

/** Whose code the page waits for; null when there is nothing to type any more. */
export const findAwaitedOffer = (codeId: string) => findAwaited(purpose, codeId);

/** The offer goes to the holder. Returns its id. @throws DomainError addresses.* | help.not_taking | help.too_many */
export const confirmOffer = (typed: TypedCode): Promise<string> => withAddressCode(purpose, typed, (trx, { email, waiting }) => writeOffer(trx, { email, ...waitingSchema.parse(waiting) }));

/** Of somebody signed in: their address is proved already. @throws 404; DomainError help.not_taking | help.too_many */
export async function offerAsMember(actor: Pick<Actor, "email">, slug: string, requestId: string, offer: OfferInput): Promise<string> {
  await getPublicRequest(slug, requestId);
  return db.transaction().execute((trx) => writeOffer(trx, { requestId, email: actor.email, offer }));
}
