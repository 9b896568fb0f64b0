import { randomUUID } from "node:crypto";
import pg from "pg";

/** As many as the product's worker has jobs under way. */
const CONNECTIONS = 4;

type Statement = { name: string; text: string };
const prepared = (name: string, text: string): Statement => ({ name, text });

/** The rows that remain of a paid gift, as the product writes them: event, gift, state, group and its three entries, mail. */
const statements = {
  event: prepared("event", "insert into stripe_event (id, type, object_id, received_at, applied_at) values ($1, 'checkout.session.completed', $2, now(), now())"),
  gift: prepared("gift", `update donation set status = 'paid', paid_at = now(), charged_at = now(), fee_cents = 55, stripe_charge_id = $2,
    stripe_payment_intent_id = $3, funds_available_on = now() where id = $1`),
  state: prepared("state", "insert into transition (subject, subject_id, from_status, to_status, at) values ('donation', $1, 'pending', 'paid', now())"),
  group: prepared("group", `insert into ledger_group (event_key, kind, origin, is_demo, description, campaign_id, donation_id, occurred_at)
    values ($1, 'gift', 'live', true, 'Don payé par carte', $2, $3, now()) returning id`),
  entries: prepared("entries", `insert into ledger_entry (group_id, account_code, amount_cents) values ($1, 'stripe:platform', 1945),
    ($1, 'campaign:processor-fees:' || $2, 55), ($1, 'campaign:funds:' || $2, -2000)`),
  mail: prepared("mail", "insert into mail_message (key, recipient, template, props, created_at) values ($1, $2, 'donation-confirmation', $3, now())"),
};
const ROWS_PER_GIFT = 8;

async function openGifts(client: pg.Client, campaignId: string, count: number): Promise<string[]> {
  await client.query(
    `insert into ledger_account (code, kind) values ('stripe:platform', 'asset'), ('campaign:processor-fees:' || $1, 'asset'),
      ('campaign:funds:' || $1, 'liability') on conflict do nothing`, [campaignId]);
  const { rows } = await client.query<{ id: string }>(
    `insert into donation (campaign_id, form_token, email, free_cents, amount_cents, session_expires_at, stripe_session_id, created_at, is_demo)
      select $1, gen_random_uuid(), 'bare-' || i || '@example.org', 2000, 2000, now(), 'cs_bare_' || gen_random_uuid(), now(), true from generate_series(1, $2) i returning id`, [campaignId, count]);
  return rows.map(({ id }) => id);
}

async function writeGift(client: pg.Client, campaignId: string, donationId: string): Promise<void> {
  const run = (statement: Statement, ...values: unknown[]) => client.query({ ...statement, values });
  await client.query("begin");
  await run(statements.event, `evt_${randomUUID()}`, `cs_${donationId}`);
  await run(statements.gift, donationId, `ch_${donationId}`, `pi_${donationId}`);
  await run(statements.state, donationId);
  const group = await run(statements.group, `gift:${donationId}`, campaignId, donationId);
  await run(statements.entries, (group.rows as { id: number }[])[0]!.id, campaignId);
  await run(statements.mail, `bare:${donationId}`, "bare@example.org", "{}");
  await client.query("commit");
}

export type Bare = { perSecond: number; rowsPerGift: number };

/** One transaction per gift, prepared statements, nothing else: what the database alone could do. */
export async function bareGifts(databaseUrl: string, campaignId: string, count: number): Promise<Bare> {
  const clients = await Promise.all(Array.from({ length: CONNECTIONS }, async () => {
    const client = new pg.Client(databaseUrl);
    await client.connect();
    return client;
  }));
  try {
    const waiting = await openGifts(clients[0]!, campaignId, count);
    const from = performance.now();
    await Promise.all(clients.map(async (client) => {
      for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) await writeGift(client, campaignId, id);
    }));
    return { perSecond: (count * 1000) / (performance.now() - from), rowsPerGift: ROWS_PER_GIFT };
  } finally {
    for (const client of clients) await client.end();
  }
}
