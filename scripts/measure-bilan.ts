import { rmSync } from "node:fs";
import { migrate } from "#db/migrate.server";
import { withClient } from "#scripts/postgres/cluster";
import { startPostgres } from "#scripts/postgres/server";
import { throwawayPlace } from "#scripts/postgres/throwaway";

/**
 * How long the bilan takes over 100 000 gifts, beside the barest SQL that reads the same tables. Fills a database of its
 * own, which goes away with it: `npx tsx scripts/measure-bilan.ts`. The figures are in docs/performance.md.
 */
const gifts = 100_000;
const enquiries = 20_000;
const projects = 500;
const runs = 7;

const id = (kind: string, number: string) => `md5('${kind}' || ${number})::uuid`;
const of = (kind: string) => id(kind, `(i % ${projects})`);
const day = (spread: number) => `timestamptz '2024-01-01 12:00+01' + (i % ${spread}) * interval '1 day'`;

/** Rows as the product would have written them, without its triggers: only their number and spread matter here. */
const fill = [
  `alter table ledger_entry disable trigger user`, `alter table ledger_group disable trigger user`,
  `insert into account (id, email, name, password_hash) values (${id("a", "1::text")}, 'team@example.org', 'Nadia Exemple', 'none')`,
  `insert into partner (id, name, kind, email, is_demo) select ${id("t", "i")}, 'Partenaire ' || i, 'network', 'p' || i || '@example.org', false from generate_series(0, 39) i`,
  `insert into organisation (id, name, legal_form, commune_code, purpose) select ${id("o", "i")}, 'Structure ' || i, 'association', '62041', 'Agir.' from generate_series(0, ${projects - 1}) i`,
  `insert into project (id, organisation_id, slug, name, summary, theme, commune_code, is_demo)
    select ${id("p", "i")}, ${id("o", "i")}, 'projet-' || i, 'Projet ' || i, 'Agir.', (array['energie', 'alimentation', 'mobilite', 'culture'])[i % 4 + 1],
      (array['62041', '62119', '62160', '62193', '62498'])[i % 5 + 1], false from generate_series(0, ${projects - 1}) i`,
  `insert into label_application (id, project_id, status, grid_version, created_by) select ${id("l", "i")}, ${id("p", "i")}, 'decided', 'v', ${id("a", "1::text")} from generate_series(0, ${projects - 1}) i`,
  `insert into application_version (id, application_id, number, content, submitted_by, submitted_at)
    select ${id("v", "i")}, ${id("l", "i")}, 1, '{"goalCents": 500000}', ${id("a", "1::text")}, ${day(900)} from generate_series(0, ${projects - 1}) i`,
  `insert into committee_meeting (id, held_at, place, chair_account_id) values (${id("m", "1::text")}, '2024-01-01', 'Arras', ${id("a", "1::text")})`,
  `insert into examination (id, application_id, number, version_id, meeting_id, status) select ${id("x", "i")}, ${id("l", "i")}, 1, ${id("v", "i")}, ${id("m", "1::text")}, 'decided' from generate_series(0, ${projects - 1}) i`,
  `insert into decision (id, examination_id, outcome, rule_version, facts, conditions, decided_at, closed_by)
    select ${id("d", "i")}, ${id("x", "i")}, 'labelled', 'v', '{}', '[]', ${day(900)} + interval '20 days', ${id("a", "1::text")} from generate_series(0, ${projects - 1}) i`,
  `insert into label (id, project_id, decision_id, starts_at, ends_at)
    select ${id("b", "i")}, ${id("p", "i")}, ${id("d", "i")}, ${day(900)} + interval '20 days', ${day(900)} + interval '1 year' from generate_series(0, ${projects - 1}) i`,
  `insert into campaign (id, label_id, project_id, status, goal_cents, starts_at, ends_at, closed_at, settled_at, counted_cents, rule_version, is_demo)
    select ${id("c", "i")}, ${id("b", "i")}, ${id("p", "i")}, 'settled', 500000, ${day(900)} + interval '40 days', ${day(900)} + interval '70 days', ${day(900)} + interval '75 days',
      ${day(900)} + interval '80 days', 400000, 'v', false from generate_series(0, ${projects - 1}) i`,
  `insert into donation (id, campaign_id, form_token, status, email, free_cents, amount_cents, session_expires_at, stripe_charge_id, charged_at, fee_cents, created_at, paid_at, is_demo)
    select ${id("g", "i")}, ${of("c")}, ${id("f", "i")}, 'paid', 'd' || (i % 30000) || '@example.org', 2000, 2000, now(), 'ch_' || i, ${day(900)} + interval '50 days', 63, now(), now(), false
    from generate_series(1, ${gifts}) i`,
  `insert into ledger_account (code, kind) select 'campaign:funds:' || ${id("c", "i")}, 'liability'::ledger_account_kind from generate_series(0, ${projects - 1}) i
    union all select 'stripe:platform:test', 'asset'`,
  `insert into ledger_group (event_key, kind, origin, is_demo, description, campaign_id, donation_id, occurred_at)
    select 'gift:' || i, 'gift', 'live', false, 'Don', ${of("c")}, ${id("g", "i")}, ${day(900)} + interval '50 days' from generate_series(1, ${gifts}) i`,
  `insert into ledger_group (event_key, kind, origin, is_demo, description, campaign_id, donation_id, occurred_at)
    select 'refund:' || i, 'refund', 'live', false, 'Remboursement', ${of("c")}, ${id("g", "i")}, ${day(900)} + interval '60 days' from generate_series(1, ${gifts}, 20) i`,
  `insert into ledger_entry (group_id, account_code, amount_cents)
    select id, 'campaign:funds:' || campaign_id, case kind when 'gift' then -2000 else 2000 end from ledger_group
    union all select id, 'stripe:platform:test', case kind when 'gift' then 2000 else -2000 end from ledger_group`,
  `insert into enquiry (channel, received_at, name, summary, phone, consented_at, commune_code, theme, partner_id, is_demo)
    select 'form', ${day(900)}, 'Exemple', 'Un projet.', '+33321000000', now(), (array['62041', '62119', '62160', '62193', '62498'])[i % 5 + 1],
      (array['energie', 'alimentation', 'mobilite', 'culture'])[i % 4 + 1], ${id("t", "(i % 40)")}, false from generate_series(1, ${enquiries}) i`,
  `insert into transition (subject, subject_id, to_status, at) select 'enquiry', id, 'met', received_at + interval '9 days' from enquiry where phone is not null and extract(day from received_at) > 10`,
  `update enquiry e set project_id = m.project_id from (select e.id, p.id as project_id from (select id, row_number() over (order by id) as n from enquiry) e
    join (select id, row_number() over (order by id) as n from project) p using (n)) m where m.id = e.id`,
  `vacuum analyze`,
];

/** The least that must be read to say as much: sums, donors, steps; no filter, no place, no period. */
const bare = [
  `select g.kind, sum(e.amount_cents) from ledger_group g join ledger_entry e on e.group_id = g.id where e.account_code like 'campaign:funds:%' group by g.kind`,
  `select count(*) from (select campaign_id, email from donation where status = 'paid' group by campaign_id, email) donors`,
  `select count(*) from enquiry`, `select count(*) from transition where to_status = 'met'`, `select count(*) from application_version`, `select count(*) from label`, `select status, count(*) from campaign group by status`,
];

/** `before` each run, and not timed: what makes the figures old. */
async function median(run: () => Promise<unknown>, before: () => Promise<unknown> = () => Promise.resolve()): Promise<number> {
  const times: number[] = [];
  for (let index = 0; index < runs; index += 1) {
    await before();
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
  const { readBilan } = await import("~/features/stats/bilan.server");
  const { db } = await import("#db");
  const say = (name: string, ms: number, than: number) => console.log(`${name.padEnd(58)} ${ms.toFixed(0).padStart(6)} ms   × ${(ms / than).toFixed(1)}`);
  try {
    await withClient(url, async (client) => {
      const least = await median(async () => { for (const text of bare) await client.query(text); });
      say("bare SQL", least, least);
      const aGift = () => client.query(`update donation set message = gen_random_uuid()::text where id = ${id("g", "(random() * 99999)::int + 1")}`);
      const aStep = () => client.query(`update project set theme = theme where id = ${id("p", "(random() * 499)::int")}`);
      const page = () => readBilan({}, ["theme", "epci"], db, false);
      await page();
      say("the public page, everything, nothing new", await median(page), least);
      say("the public page, a gift more since", await median(page, aGift), least);
      say("the public page, a step of the label more since", await median(page, aStep), least);
      const months = () => readBilan({ from: "2025-01-01", to: "2025-12-31", theme: "energie" }, ["theme", "epci"], db, false);
      await months();
      say("the public page, a year of one need, a gift more since", await median(months, aGift), least);
      const team = () => readBilan({}, undefined, db, false);
      await team();
      say("the team's page, everything, a gift more since", await median(team, aGift), least);
      say("the team's page, ten days (counted gift by gift)", await median(() => readBilan({ from: "2025-03-05", to: "2025-03-14" }, undefined, db, false), aGift), least);
      say("the team's page, one month, one need, one partner", await median(() => readBilan({ from: "2025-03-01", to: "2025-03-31", theme: "energie", partnerId: "cc8c0a97-c2df-d73c-aff1-60b65aa39e2d" }, undefined, db, false), aGift), least);
    });
  } finally {
    await closeDb();
  }
}

const place = await throwawayPlace();
const server = await startPostgres({ place, durable: false });
try {
  await withClient(server.url("postgres"), (client) => client.query("create database bilan"));
  await migrate(server.url("bilan"));
  await withClient(server.url("bilan"), async (client) => { for (const text of fill) await client.query(text); });
  await measure(server.url("bilan"));
} finally {
  await server.stop();
  rmSync(place, { recursive: true, force: true });
}
