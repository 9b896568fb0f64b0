import { sql } from "kysely";
import { db } from "#db";
import { parseEuros } from "~/lib/money";

const found = 50;
const latest = 20;
const escaped = (text: string) => `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

/** By e-mail, name, amount, or any id of ours or of Stripe; what was really paid only, newest first. Integer cents. */
export async function findGifts(asked: string) {
  const words = asked.trim().slice(0, 200);
  const cents = parseEuros(words);
  const isOne = sql<boolean>`${words} in (donation.id::text, donation.stripe_charge_id, donation.stripe_payment_intent_id, donation.stripe_session_id)
    or exists (select from refund where donation_id = donation.id and stripe_refund_id = ${words})
    or exists (select from transfer where donation_id = donation.id and stripe_transfer_id = ${words})`;
  return db
    .selectFrom("donation")
    .innerJoin("campaign", "campaign.id", "donation.campaignId")
    .innerJoin("project", "project.id", "campaign.projectId")
    .select(["donation.id", "donation.email", "donation.donorName", "donation.amountCents", "donation.netCents", "donation.chargedAt", "project.name as projectName"])
    .where("donation.status", "=", "paid")
    .$if(words !== "", (query) =>
      query.where((eb) =>
        eb.or([
          sql<boolean>`donation.email::text ilike ${escaped(words)}`,
          sql<boolean>`unaccent(coalesce(donation.donor_name, '')) ilike unaccent(${escaped(words)})`,
          isOne,
          ...(cents === null ? [] : [eb("donation.amountCents", "=", cents)]),
        ]),
      ),
    )
    .orderBy("donation.chargedAt", "desc")
    .orderBy("donation.id")
    .limit(words === "" ? latest : found)
    .execute();
}

export type FoundGift = Awaited<ReturnType<typeof findGifts>>[number];
