import { sql } from "kysely";
import type { Transaction } from "#db";
import { parisDay } from "~/lib/dates";
import { DomainError, refuseAll } from "~/lib/errors";
import { clientKey } from "~/lib/keyed-hash.server";
import { declineMinutes, judgeDonor, type DonorFacts } from "./card-testing";
import { identityRefusals, mustIdentify, type DonorIdentity, type SaidIdentity } from "./donor-identity";
import { givingState, shareGiving } from "./giving-pauses.server";
import { vigilanceRulesAt } from "./vigilance-rules.server";

export type Asked = { campaignId: string; email: string; amountCents: number; at: Date; identity: SaidIdentity | undefined };

/** What this donor and whoever shares their address did over the last hour, and what is open now. */
async function factsOf(trx: Transaction, { campaignId, email, at }: Asked, client: string | null): Promise<DonorFacts> {
  const since = new Date(at.getTime() - declineMinutes * 60_000);
  const { rows } = await sql<DonorFacts>`
    with mine as (select donation_id as id from gift_client where client = ${client}::text and opened_at > ${since}),
      open as (select id, campaign_id, email from donation where status = 'pending' and session_expires_at > ${at})
    select
      (select count(*) from card_try t join donation d on d.id = t.donation_id where d.email = ${email}::citext and t.declined and t.tried_at > ${since}) as "emailDeclines",
      (select count(*) from card_try t join mine on mine.id = t.donation_id where t.declined) as "clientDeclines",
      (select count(*) from card_try t join mine on mine.id = t.donation_id where not t.declined) as "clientPaid",
      (select count(*) from open where email = ${email}::citext and campaign_id = ${campaignId}) as "openByEmail",
      (select count(*) from open join mine using (id)) as "openByClient",
      (select count(*) from open where campaign_id = ${campaignId}) as "openOnCampaign"`.execute(trx);
  return rows[0]!;
}

/**
 * The door of each new gift, held until it is written: no pause, not too small, not one more of too many.
 * @throws DomainError donations.paused | below_minimum | too_many_declines | too_many_open | campaign_busy | identity_…
 */
export async function mustBeAdmitted(trx: Transaction, asked: Asked): Promise<void> {
  await shareGiving(trx);
  const { paused, slowed } = await givingState(trx, asked.campaignId, asked.at);
  if (paused) throw new DomainError("donations.paused");
  const rules = await vigilanceRulesAt(trx, asked.at);
  if (asked.amountCents < rules.minGiftCents) throw new DomainError("donations.below_minimum", { minCents: rules.minGiftCents }, "free");
  const { identifyFromCents } = rules;
  refuseAll(identityRefusals(asked.identity, { amountCents: asked.amountCents, identifyFromCents, today: parisDay(asked.at) }));
  const refusal = judgeDonor(await factsOf(trx, asked, clientKey()), slowed);
  if (refusal) throw new DomainError(`donations.${refusal}`);
}

/** Which address opened the payment, as a keyed hash; nothing outside a request. */
export async function rememberClient(trx: Transaction, donationId: string, at: Date): Promise<void> {
  const client = clientKey();
  if (client) await trx.insertInto("giftClient").values({ donationId, client, openedAt: at }).execute();
}

/** Kept apart from the gift, and only where it was asked. */
export async function rememberIdentity(trx: Transaction, donationId: string, { amountCents, identity, at }: Asked): Promise<void> {
  const { identifyFromCents } = await vigilanceRulesAt(trx, at);
  if (!mustIdentify({ amountCents, identifyFromCents })) return;
  await trx.insertInto("donorIdentity").values({ ...(identity as DonorIdentity), donationId, declaredAt: at }).execute();
}
