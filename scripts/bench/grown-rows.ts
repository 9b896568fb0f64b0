import { sql } from "kysely";

const id = (kind: string) => `md5('${kind}' || i)::uuid`;
const word = (of: number, from: string) => `translate(substr(md5('${from}' || (i % ${of})), 1, 9), '0123456789', 'ghijklmnop')`;

/** One for each: drawn by chance inside one statement, two of a hundred thousand would be the same. */
const shortCode = `(select string_agg(substr('bcdfghjkmnpqrstvwxyz23456789', 1 + (200000000 + i) / power(28, k)::int % 28, 1), '') from generate_series(0, 5) k)`;

/** Half of them are over, some for years. */
const over = "(i % 4 > 1)";
const opened = `(now() - case when ${over} then 60 + i % 900 else 20 end * interval '1 day')`;
/** A campaign's gifts come in twenty days, half of the donors give twice. */
const given = `(${opened} + n * interval '2 days')`;
const donor = "'d' || (i * 7 + n / 2) % 40000 || '@example.org'";

/** Campaigns number `from` to `to` as the product would have written them: every commune and need, all states, five thousand rare words, « fournil » in one of twenty. */
const rowsOf = (from: number, to: number) => {
  const each = `generate_series(${from}, ${to - 1}) i`;
  const account = `md5('growth')::uuid`;
  return [
    `insert into account (id, email, name, password_hash) values (${account}, 'croissance@example.org', 'Nadia Exemple', 'none') on conflict do nothing`,
    `insert into committee_meeting (id, held_at, place, chair_account_id) values (${account}, now() - interval '1 year', 'Arras', ${account}) on conflict do nothing`,
    `insert into organisation (id, name, legal_form, commune_code, purpose, is_demo) select ${id("go")}, 'Structure ' || ${word(700, "o")} || ' ' || ${word(900, "u")}, 'association', '62041', 'Agir.', true from ${each}`,
    `insert into project (id, organisation_id, slug, name, short_code, summary, theme, commune_code, is_demo)
      select ${id("gp")}, ${id("go")}, 'croissance-' || i, 'Projet ' || ${word(5000, "t")}, ${shortCode}, 'Un lieu pour ' || ${word(3000, "s")} || ' et ' || ${word(900, "u")},
        (array['savoir-faire', 'energie', 'alimentation', 'marchandises', 'rayonnement', 'emploi', 'mobilite', 'logement', 'numerique', 'grand-age', 'soins', 'parentalite', 'culture', 'lien-social', 'reemploi'])[i % 15 + 1],
        (select commune_code from official_place where commune_code like '62%' order by commune_code offset (i * 7 + i / 887) % 887 limit 1), true from ${each}`,
    `insert into label_application (id, project_id, status, grid_version, created_by) select ${id("gl")}, ${id("gp")}, 'decided', 'v', ${account} from ${each}`,
    `insert into application_version (id, application_id, number, content, submitted_by, submitted_at) select ${id("gv")}, ${id("gl")}, 1, '{}', ${account}, now() from ${each}`,
    `insert into examination (id, application_id, number, version_id, meeting_id, status) select ${id("gx")}, ${id("gl")}, 1, ${id("gv")}, ${account}, 'decided' from ${each}`,
    `insert into decision (id, examination_id, outcome, rule_version, facts, conditions, decided_at, closed_by) select ${id("gd")}, ${id("gx")}, 'labelled', 'v', '{}', '[]', now() - i * interval '1 minute', ${account} from ${each}`,
    `insert into label (id, project_id, decision_id, starts_at, ends_at) select ${id("gb")}, ${id("gp")}, ${id("gd")}, ${opened} - interval '60 days', ${opened} + interval '300 days' from ${each}`,
    `insert into campaign (id, label_id, project_id, status, title, summary, story, goal_cents, starts_at, ends_at, launch_on, closed_at, counted_cents, counted_gifts, rule_version, is_demo)
      select ${id("gc")}, ${id("gb")}, ${id("gp")}, (array['live', 'approved', 'succeeded', 'failed'])[i % 4 + 1]::campaign_status,
        case when i % 20 = 0 then 'Le fournil de ' else 'Le lieu de ' end || ${word(5000, "t")}, 'Un lieu pour ' || ${word(3000, "s")} || ' et ' || ${word(900, "u")}, 'Une histoire.', 500000,
        ${opened}, ${opened} + (20 + i % 30 + 1) * interval '1 day', current_date + i % 30, case when ${over} then ${opened} + (21 + i % 30) * interval '1 day' end, 0, 0, 'v', true from ${each}`,
  ];
};

const GIFTS = 10;
const quick = ["donation", "ledger_group"];

/** Ten gifts for each, over one or two months: booked without the ledger's guards, told by their pulses alone. */
const giftsOf = (from: number, to: number) => [
  ...quick.map((table) => `alter table ${table} disable trigger user`),
  `insert into donation (id, campaign_id, form_token, status, email, free_cents, amount_cents, session_expires_at, stripe_charge_id, charged_at, fee_cents, created_at, paid_at, is_demo)
    select md5('gg' || i || ':' || n)::uuid, ${id("gc")}, gen_random_uuid(), 'paid', ${donor}, 2000, 2000, now(), 'ch_' || i || '_' || n, ${given}, 55, now(), now(), true
    from generate_series(${from}, ${to - 1}) i, generate_series(1, ${GIFTS}) n`,
  `insert into ledger_group (event_key, kind, origin, is_demo, description, campaign_id, donation_id, occurred_at)
    select 'gift:g' || i || ':' || n, 'gift', 'live', true, 'Don', ${id("gc")}, md5('gg' || i || ':' || n)::uuid, ${given} from generate_series(${from}, ${to - 1}) i, generate_series(1, ${GIFTS}) n`,
  ...quick.map((table) => `alter table ${table} enable trigger user`),
  `insert into campaign_pulse (campaign_id) select ${id("gc")} from generate_series(${from}, ${to - 1}) i on conflict do nothing`,
];

/** All of it, statement by statement. A project is listed once, by its campaign: its label would list it a first time. */
export const grownRows = (from: number, to: number): string[] => [
  "alter table label disable trigger label_listed", ...rowsOf(from, to), "alter table label enable trigger label_listed", ...giftsOf(from, to), "analyze",
];

export async function grow(from: number, to: number): Promise<void> {
  const { db } = await import("#db");
  for (const text of grownRows(from, to)) await sql.raw(text).execute(db);
}
