import { rmSync } from "node:fs";
import { migrate } from "#db/migrate.server";
import { withClient } from "#scripts/postgres/cluster";
import { startPostgres } from "#scripts/postgres/server";
import { throwawayPlace } from "#scripts/postgres/throwaway";

/**
 * How long the public proof takes over 50 000 gifts of one campaign, all of one day and then spread over thirty. Fills a database
 * of its own, which goes away with it: `npx tsx scripts/measure-proof.ts`. The figures are in docs/performance.md.
 */
const gifts = 50_000;
const id = (kind: string, number: string) => `md5('${kind}' || ${number})::uuid`;
const campaigns = { "one day": 1, "thirty days": 30 };

/** Rows as the product would have written them, without its triggers: only their number and spread matter here. */
const ground = [
  `alter table ledger_entry disable trigger user`, `alter table ledger_group disable trigger user`,
  `insert into account (id, email, name, password_hash) values (${id("a", "'1'")}, 'team@example.org', 'Nadia Exemple', 'none')`,
  `insert into organisation (id, name, legal_form, commune_code, purpose) values (${id("o", "'1'")}, 'Structure', 'association', '62041', 'Agir.')`,
  `insert into ledger_account (code, kind) values ('stripe:platform', 'asset')`,
];

const fill = (name: string, days: number) => {
  const of = (kind: string) => id(kind, `'${name}'`);
  const at = `timestamptz '2026-01-01 12:00+01' + (i % ${days}) * interval '1 day'`;
  return [
    `insert into project (id, organisation_id, slug, name, summary, theme, commune_code, is_demo) values (${of("p")}, ${id("o", "'1'")}, '${name.replace(" ", "-")}', 'Projet', 'Agir.', 'energie', '62041', false)`,
    `insert into label_application (id, project_id, status, grid_version, created_by) values (${of("l")}, ${of("p")}, 'decided', 'v', ${id("a", "'1'")})`,
    `insert into application_version (id, application_id, number, content, submitted_by, submitted_at) values (${of("v")}, ${of("l")}, 1, '{}', ${id("a", "'1'")}, '2025-12-01')`,
    `insert into committee_meeting (id, held_at, place, chair_account_id) values (${of("m")}, '2025-12-10', 'Arras', ${id("a", "'1'")})`,
    `insert into examination (id, application_id, number, version_id, meeting_id, status) values (${of("x")}, ${of("l")}, 1, ${of("v")}, ${of("m")}, 'decided')`,
    `insert into decision (id, examination_id, outcome, rule_version, facts, conditions, decided_at, closed_by) values (${of("d")}, ${of("x")}, 'labelled', 'v', '{}', '[]', '2025-12-10', ${id("a", "'1'")})`,
    `insert into label (id, project_id, decision_id, starts_at, ends_at) values (${of("b")}, ${of("p")}, ${of("d")}, '2025-12-10', '2026-12-10')`,
    `insert into campaign (id, label_id, project_id, status, goal_cents, starts_at, ends_at, rule_version, is_demo) values (${of("c")}, ${of("b")}, ${of("p")}, 'live', 500000, '2025-12-31', '2026-12-01', 'v', false)`,
    `insert into donation (id, campaign_id, form_token, status, email, free_cents, amount_cents, session_expires_at, stripe_charge_id, charged_at, fee_cents, created_at, paid_at, is_demo)
      select md5('${name}' || i)::uuid, ${of("c")}, md5('form ${name}' || i)::uuid, 'paid', 'd' || i || '@example.org', 2000, 2000, now(), 'ch_${name}' || i, ${at}, 63, now(), now(), false from generate_series(1, ${gifts}) i`,
    `insert into ledger_account (code, kind) values ('campaign:funds:' || ${of("c")}, 'liability')`,
    `insert into ledger_group (event_key, kind, origin, is_demo, description, campaign_id, donation_id, occurred_at)
      select 'gift:' || md5('${name}' || i)::uuid, 'gift', 'live', false, 'Don', ${of("c")}, md5('${name}' || i)::uuid, ${at} from generate_series(1, ${gifts}) i`,
    `insert into ledger_entry (group_id, account_code, amount_cents)
      select id, 'campaign:funds:' || campaign_id, -2000 from ledger_group where campaign_id = ${of("c")} union all select id, 'stripe:platform', 2000 from ledger_group where campaign_id = ${of("c")}`,
  ];
};

async function timed<T>(what: string, run: () => Promise<T>): Promise<T> {
  const began = performance.now();
  const result = await run();
  console.log(`${what.padEnd(58)} ${(performance.now() - began).toFixed(0).padStart(6)} ms`);
  return result;
}

async function measure(url: string): Promise<void> {
  const unused = { PUBLIC_URL: "http://localhost", APP_SECRET: "x".repeat(32), STRIPE_SECRET_KEY: "none", STRIPE_WEBHOOK_SECRET: "none", SMTP_URL: "smtp://127.0.0.1:9", STORAGE_DIR: "." };
  Object.assign(process.env, { APP_MODE: "test", DATABASE_URL: url, ...unused });
  const { closeDb, db } = await import("#db");
  const { writeProof } = await import("~/features/proof/write-proof.server");
  const { getProofPage } = await import("~/features/proof/proof-page.server");
  const { getGiftProofs } = await import("~/features/proof/gift-proofs.server");
  const { donationToken } = await import("~/features/donations/donation-link.server");
  const { checkProof } = await import("~/features/proof/check-proof.server");
  for (const name of Object.keys(campaigns)) {
    const slug = name.replace(" ", "-");
    const { id: campaignId } = await db.selectFrom("campaign").innerJoin("project", "project.id", "projectId").select("campaign.id").where("slug", "=", slug).executeTakeFirstOrThrow();
    await timed(`${name}: the night that writes them`, () => writeProof(campaignId, "2026-03-01"));
    const { giftId } = await db.selectFrom("proofLeaf").select("giftId").where("campaignId", "=", campaignId).limit(1).executeTakeFirstOrThrow();
    for (const run of ["first", "again"]) {
      await timed(`${name}: the public page, ${run}`, () => getProofPage(slug, new URL("http://localhost/")));
      await timed(`${name}: a donor's page, ${run}`, () => getGiftProofs(donationToken(giftId)));
    }
  }
  const { differences } = await timed("the check of both", () => checkProof(db));
  console.log(`differences: ${differences.length}`);
  await closeDb();
}

const place = await throwawayPlace();
const server = await startPostgres({ place, durable: false });
try {
  await withClient(server.url("postgres"), (client) => client.query("create database proof"));
  await migrate(server.url("proof"));
  await withClient(server.url("proof"), async (client) => {
    for (const text of [...ground, ...Object.entries(campaigns).flatMap(([name, days]) => fill(name, days)), "vacuum analyze"]) await client.query(text);
  });
  await measure(server.url("proof"));
} finally {
  await server.stop();
  rmSync(place, { recursive: true, force: true });
}
