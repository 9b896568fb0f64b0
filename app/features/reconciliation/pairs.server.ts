import { sql, type RawBuilder } from "kysely";
import type { Handle } from "#db";
import { expectsLivemode } from "~/services/stripe.server";
import type { LedgerSide, Pair, StripeSide } from "./pair";
import { isKnown } from "./stripe-types";

/** Groups that Stripe must know: never the past; under real keys, never the demonstration. */
export const reconciled = (): RawBuilder<boolean> => sql<boolean>`(g.origin = 'live' and (not g.is_demo or ${!expectsLivemode()}))`;

/** The event that a group tells: its first key, and that of what corrects it. */
export const eventOf = sql`ledger_event(g.event_key)`;

/** What a group is about: a correction is about what its original was. */
export const meaningOf = sql`coalesce((select original.kind from ledger_group original where original.id = g.corrects_group_id), g.kind)`;

type Sided = {
  book: Pair["book"];
  key: string;
  donationId: string | null;
  campaignId: string | null;
  ids: string[] | null;
  stripe: (Omit<StripeSide, "known" | "newest"> & { categories: string[]; currencies: string[]; newest: string }) | null;
  ledger: (Omit<LedgerSide, "newest"> & { newest: string }) | null;
  payout: Pair["payout"];
};

export type FoundPair = Pair & { donationId: string | null; campaignId: string | null; /** Stripe's lines. */ ids: string[] };

const platformLines = sql`
  select b.*, coalesce(b.donation_id, d.id) as gift_id,
    coalesce(b.event_key, 'dispute:' || p.id, 'gift:' || d.id, 'stripe:' || b.id) as key
  from balance_transaction b
    left join dispute p on p.stripe_dispute_id = b.source
    left join donation d on d.stripe_charge_id = b.source or d.id = p.donation_id
  where b.account = 'platform'`;

/** On a holder's account everything hangs on the gift whose transfer brought it; `via` is that transfer or its reversal. */
const holderLines = sql`
  select b.*, coalesce(transfer.donation_id, via.donation_id) as gift_id,
    case when b.type like 'payout%' then coalesce(b.event_key, 'payout:' || b.source, 'stripe:' || b.id)
      when b.parent is null then 'charge:' || coalesce(b.donation_id::text, b.source, b.id)
      else coalesce('gift:' || coalesce(transfer.donation_id, via.donation_id), 'stripe:' || b.id) end as key
  from balance_transaction b
    left join balance_transaction via on via.source = b.parent and via.account = 'platform'
    left join balance_transaction transfer on transfer.source = via.parent and transfer.account = 'platform' and transfer.type = 'transfer'
  where b.account <> 'platform'`;

const stripeSides = (lines: RawBuilder<unknown>) => sql`
  select key, (array_agg(gift_id) filter (where gift_id is not null))[1] as donation_id, array_agg(id order by created_at, id) as ids, bool_or(type like 'payout%') as is_payout,
    json_build_object('count', count(*), 'netCents', sum(net_cents), 'feeCents', sum(fee_cents), 'accounts', array_agg(distinct account),
      'types', array_agg(distinct type), 'categories', array_agg(distinct category), 'currencies', array_agg(distinct currency), 'newest', max(created_at)) as stripe,
    sum(net_cents) as net, sum(fee_cents) as fee, array_agg(distinct account) as accounts, min(source) as source
  from (${lines}) lines group by key`;

const ledgerSides = (key: RawBuilder<unknown>, book: RawBuilder<boolean>, fee: RawBuilder<unknown>, account: RawBuilder<unknown>) => sql`
  select ${key} as key, (array_agg(g.donation_id) filter (where g.donation_id is not null))[1] as donation_id, (array_agg(g.campaign_id) filter (where g.campaign_id is not null))[1] as campaign_id,
    count(distinct g.id) as groups, coalesce(sum(e.amount_cents) filter (where ${book}), 0) as net, coalesce(sum(e.amount_cents) filter (where ${fee}), 0) as fee,
    max(g.occurred_at) as newest, max(${account}) as account
  from ledger_group g join ledger_entry e on e.group_id = g.id where ${reconciled()}
  group by 1 having bool_or(${book})`;

const platformGroups = () =>
  ledgerSides(eventOf, sql`e.account_code = 'stripe:platform'`,
    sql`(g.event_key like 'gift:%' and e.account_code like 'campaign:processor-fees:%') or (${meaningOf} = 'dispute_opened' and e.account_code = 'label:reserve')`, sql`'platform'`);

const holderGroups = () =>
  ledgerSides(sql`case when ${meaningOf} in ('transfer', 'reversal') then 'gift:' || g.donation_id else ${eventOf} end`, sql`e.account_code like 'stripe:connected:%'`, sql`false`,
    sql`coalesce((select destination from transfer where transfer.donation_id = g.donation_id and ${meaningOf} in ('transfer', 'reversal') limit 1),
      (select stripe_account_id from payout where 'payout:' || stripe_payout_id = ${eventOf}))`);

/** Days after which a payout that is still told as under way is not any more. */
const payoutDays = 5;

/** A payout that a bank refused leaves nothing behind: no group of ours tells it, nor which account it should be on. */
const differences = (book: Pair["book"], theirs: RawBuilder<unknown>, ours: RawBuilder<unknown>, at: Date) => sql<Sided>`
  select ${book} as book, coalesce(t.key, o.key) as key, coalesce(t.donation_id, o.donation_id) as donation_id, t.ids, t.stripe,
    coalesce(o.campaign_id, (select campaign_id from donation where id = t.donation_id), p.campaign_id) as campaign_id,
    case when o.key is not null then json_build_object('count', o.groups, 'netCents', o.net, 'feeCents', o.fee, 'account', o.account, 'newest', o.newest) end as ledger,
    case when p.id is not null then json_build_object('underWay', p.status in ('pending', 'in_transit') and (p.arrives_on is null or p.arrives_on > ${at}::timestamptz - make_interval(days => ${payoutDays}))) end as payout
  from (${theirs}) t full join (${ours}) o on o.key = t.key left join payout p on p.stripe_payout_id = t.source
  where coalesce(t.net, 0) <> coalesce(o.net, 0) or coalesce(t.fee, 0) <> coalesce(o.fee, 0) or (o.account is not null and t.accounts <> array[o.account])
    or (o.key is null and (split_part(t.key, ':', 1) in ('stripe', 'sweep', 'charge') or (t.is_payout and ${book} = 'platform')))`;

function toPair({ stripe, ledger, ids, ...pair }: Sided): FoundPair {
  const known = (side: NonNullable<Sided["stripe"]>) => side.types.every((type) => side.categories.some((category) => side.currencies.every((currency) => isKnown({ type, category, currency }))));
  return {
    ...pair, ids: ids ?? [], stripe: stripe && { ...stripe, newest: new Date(stripe.newest), known: known(stripe) }, ledger: ledger && { ...ledger, newest: new Date(ledger.newest) },
  };
}

/** Every event that our ledger and our copy of Stripe's book do not tell alike, the label's account first. */
export async function listPairs(handle: Handle, at: Date): Promise<FoundPair[]> {
  const platform = await differences("platform", stripeSides(platformLines), platformGroups(), at).execute(handle);
  const holders = await differences("holders", stripeSides(holderLines), holderGroups(), at).execute(handle);
  return [...platform.rows, ...holders.rows].map(toPair);
}
