import { rmSync } from "node:fs";
import { migrate } from "#db/migrate.server";
import { withClient } from "#scripts/postgres/cluster";
import { startPostgres } from "#scripts/postgres/server";
import { throwawayPlace } from "#scripts/postgres/throwaway";

/**
 * How long the ledger takes to be held against its rows, over 100 000 groups, beside the barest SQL that reads the same
 * entries. Fills a database of its own, which goes away with it: `npx tsx scripts/measure-ledger-check.ts`. The figures are in
 * docs/performance.md.
 */
const gifts = 50_000;
const campaigns = 250;
const runs = 3;

const id = (kind: string, number: string) => `md5('${kind}' || ${number})::uuid`;
const of = (kind: string) => id(kind, `(i % ${campaigns})`);
const each = (count: number) => `generate_series(0, ${count - 1}) i`;

/** Rows as the product would have written them, without its triggers: each gift paid and transferred, two groups. */
const fill = [
  ...["campaign", "donation", "transfer", "ledger_group", "ledger_entry"].map((table) => `alter table ${table} disable trigger user`),
  `alter table campaign drop constraint campaign_label_id_fkey`,
  `insert into organisation (id, name, legal_form, commune_code, purpose) select ${id("o", "i")}, 'Structure ' || i, 'association', '62041', 'Agir.' from ${each(campaigns)}`,
  `insert into project (id, organisation_id, slug, name, summary, theme, commune_code, is_demo) select ${id("p", "i")}, ${id("o", "i")}, 'projet-' || i, 'Projet ' || i, 'Agir.', 'energie', '62041', false from ${each(campaigns)}`,
  `insert into campaign (id, label_id, project_id, status, goal_cents, starts_at, ends_at, rule_version, is_demo)
    select ${id("c", "i")}, ${id("b", "i")}, ${id("p", "i")}, 'succeeded', 500000, now() - interval '60 days', now() - interval '9 days', 'v', false from ${each(campaigns)}`,
  `insert into donation (id, campaign_id, form_token, status, email, free_cents, amount_cents, session_expires_at, stripe_charge_id, charged_at, fee_cents, created_at, paid_at, is_demo)
    select ${id("g", "i")}, ${of("c")}, ${id("f", "i")}, 'paid', 'd' || i || '@example.org', 2000, 2000, now(), 'ch_' || i, now(), 55, now(), now(), false from ${each(gifts)}`,
  `insert into transfer (id, campaign_id, donation_id, destination, status, gift_cents, amount_cents, fee_cents, created_at, finished_at)
    select ${id("t", "i")}, ${of("c")}, ${id("g", "i")}, 'acct_1', 'succeeded', 2000, 1945, 55, now(), now() from ${each(gifts)}`,
  `insert into ledger_account (code, kind) select code || ${id("c", "i")}, kind::ledger_account_kind from ${each(campaigns)},
    (values ('campaign:funds:', 'liability'), ('campaign:processor-fees:', 'asset'), ('stripe:connected:', 'asset'), ('holder:payable:', 'liability')) as a (code, kind)`,
  `insert into ledger_account (code, kind) values ('stripe:platform', 'asset') on conflict do nothing`,
  `insert into ledger_group (event_key, kind, origin, is_demo, description, campaign_id, donation_id, occurred_at)
    select 'gift:' || ${id("g", "i")}, 'gift', 'live'::ledger_group_origin, false, 'Don', ${of("c")}, ${id("g", "i")}, now() from ${each(gifts)}
    union all select 'transfer:' || ${id("t", "i")}, 'transfer', 'live'::ledger_group_origin, false, 'Virement', ${of("c")}, ${id("g", "i")}, now() from ${each(gifts)}`,
  `insert into ledger_entry (group_id, account_code, amount_cents)
    select g.id, e.code || case when e.own then g.campaign_id::text else '' end, e.cents from ledger_group g join (values
      ('gift', 'stripe:platform', false, 1945), ('gift', 'campaign:processor-fees:', true, 55), ('gift', 'campaign:funds:', true, -2000),
      ('transfer', 'stripe:platform', false, -1945), ('transfer', 'campaign:processor-fees:', true, -55), ('transfer', 'campaign:funds:', true, 2000),
      ('transfer', 'stripe:connected:', true, 1945), ('transfer', 'holder:payable:', true, -1945)) as e (kind, code, own, cents) on e.kind = g.kind`,
  `insert into campaign_pulse (campaign_id) select id from campaign`,
  `vacuum analyze`,
];

/** The least that must be read to say as much: every entry, by event and account. */
const bare = `select count(*) from (select ledger_event(g.event_key), e.account_code, sum(e.amount_cents) from ledger_group g join ledger_entry e on e.group_id = g.id group by 1, 2) sums`;

async function median(run: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let index = 0; index < runs; index += 1) {
    const began = performance.now();
    await run();
    times.push(performance.now() - began);
  }
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)]!;
}

async function measure(url: string): Promise<void> {
  const unused = { PUBLIC_URL: "http://localhost", APP_SECRET: "x".repeat(32), STRIPE_SECRET_KEY: "none", STRIPE_WEBHOOK_SECRET: "none", SMTP_URL: "smtp://127.0.0.1:9", STORAGE_DIR: "." };
  Object.assign(process.env, { APP_MODE: "test", DATABASE_URL: url, ...unused });
  const { closeDb } = await import("#db");
  const { checkLedger } = await import("~/features/reconciliation/ledger-check.server");
  try {
    const found = await checkLedger();
    if (found.length > 0) throw new Error(`${found.length} differences where there should be none, first: ${found[0]}`);
    const least = await withClient(url, (client) => median(() => client.query(bare)));
    const all = await median(() => checkLedger());
    console.log(`bare SQL ${least.toFixed(0)} ms, the whole check ${all.toFixed(0)} ms, × ${(all / least).toFixed(1)}`);
  } finally {
    await closeDb();
  }
}

const place = await throwawayPlace();
const server = await startPostgres({ place, durable: false });
try {
  await withClient(server.url("postgres"), (client) => client.query("create database ledger"));
  await migrate(server.url("ledger"));
  await withClient(server.url("ledger"), async (client) => { for (const text of fill) await client.query(text); });
  await measure(server.url("ledger"));
} finally {
  await server.stop();
  rmSync(place, { recursive: true, force: true });
}
