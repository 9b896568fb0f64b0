import { sql } from "kysely";
import { db } from "#db";
import { actorOf, aTeamMember } from "#tests/factories/accounts";
import { aLiveCampaign, aReward } from "#tests/factories/campaigns";
import { limits } from "~/features/campaigns/limits";

const word = "Anticonstitutionnellementhyperphosphorescentissimementinterdépartementalisations";
/** As many characters as the form lets through. */
const filled = (most: number) => `${word} Communauté d’agglomération de Béthune-Bruay, Artois Lys Romane. `.repeat(60).slice(0, most);
const tenThousand = 10_000;

const gift = (campaignId: string, count: number, cents: number) => sql`
  insert into donation (campaign_id, status, amount_cents, free_cents, email, donor_name, message, form_token, created_at, paid_at, charged_at, session_expires_at, stripe_charge_id, fee_cents)
  select ${campaignId}::uuid, 'paid', ${cents}, ${cents}, n || '@example.org', ${filled(100)}, ${filled(200)}, gen_random_uuid(), now(), now(), now(), now(), 'ch_' || n || ${campaignId}, 12
  from generate_series(1, ${count}) n`.execute(db);

/** One campaign of everything at its most, one of nothing, one of a single gift of 1 000 000 €, and their people. */
export async function extremeRows() {
  const [full, bare, large] = [await aLiveCampaign({ goalCents: 100_000_000 }), await aLiveCampaign({ goalCents: 50_000 }), await aLiveCampaign({ goalCents: 100_000_000 })];
  const { campaignId, projectId, organisationId, holder, slug } = full;
  await db.updateTable("organisation").set({ name: filled(120), purpose: filled(1000) }).where("id", "=", organisationId).execute();
  await db.updateTable("project").set({ name: filled(100), summary: filled(280) }).where("id", "=", projectId).execute();
  await db.updateTable("account").set({ name: word }).where("id", "=", holder.accountId).execute();
  await db.updateTable("campaign").set({ title: word.slice(0, limits.title[1]), summary: filled(limits.summary[1]), story: `## ${word}\n\n${filled(2000)}\n\n- ${word}\n`, imageAlt: filled(limits.imageAlt[1]) }).where("id", "=", campaignId).execute();
  for (let n = 0; n < 12; n += 1) await aReward(campaignId, { title: n % 2 ? word : filled(limits.rewardTitle[1]), priceCents: n ? limits.rewardPriceCents[1] : 100, stock: 10_000, taken: n === 3 ? 10_000 : 9_998, handOver: n % 2 ? "post" : "pickup" });
  await gift(campaignId, tenThousand, 10_000);
  await gift(large.campaignId, 1, 100_000_000);
  return { full: { campaignId, projectId, slug }, bare: { slug: bare.slug }, large: { campaignId: large.campaignId }, holder: await actorOf(holder.accountId), team: await aTeamMember() };
}
