import { sql } from "kysely";
import { load, type Call } from "./load";
import { spentPerUnit, toMeasure, type Measure } from "./measure";
import type { BenchProduct } from "./product";
import { cpuMs } from "./usage";

const SMALL = 1_000;
const LARGE = 100_000;
const REQUESTS = 400;
const WARM_UP = 60;

const id = (kind: string) => `md5('${kind}' || i)::uuid`;
const word = (of: number, from: string) => `translate(substr(md5('${from}' || (i % ${of})), 1, 9), '0123456789', 'ghijklmnop')`;

/** Campaigns number `from` to `to` as the product would have written them: every commune and need, all states, five thousand rare words, « fournil » in one of twenty. */
const rowsOf = (from: number, to: number) => {
  const each = `generate_series(${from}, ${to - 1}) i`;
  const account = `md5('growth')::uuid`;
  return [
    `insert into account (id, email, name, password_hash) values (${account}, 'croissance@example.org', 'Nadia Exemple', 'none') on conflict do nothing`,
    `insert into committee_meeting (id, held_at, place, chair_account_id) values (${account}, now() - interval '1 year', 'Arras', ${account}) on conflict do nothing`,
    `insert into organisation (id, name, legal_form, commune_code, purpose, is_demo) select ${id("go")}, 'Structure ' || ${word(700, "o")}, 'association', '62041', 'Agir.', true from ${each}`,
    `insert into project (id, organisation_id, slug, name, summary, theme, commune_code, is_demo)
      select ${id("gp")}, ${id("go")}, 'croissance-' || i, 'Projet ' || ${word(5000, "t")}, 'Un lieu pour ' || ${word(3000, "s")} || ' et ' || ${word(900, "u")},
        (array['savoir-faire', 'energie', 'alimentation', 'marchandises', 'rayonnement', 'emploi', 'mobilite', 'logement', 'numerique', 'grand-age', 'soins', 'parentalite', 'culture', 'lien-social', 'reemploi'])[i % 15 + 1],
        (select commune_code from official_place where commune_code like '62%' order by commune_code offset (i * 7 + i / 887) % 887 limit 1), true from ${each}`,
    `insert into label_application (id, project_id, status, grid_version, created_by) select ${id("gl")}, ${id("gp")}, 'decided', 'v', ${account} from ${each}`,
    `insert into application_version (id, application_id, number, content, submitted_by, submitted_at) select ${id("gv")}, ${id("gl")}, 1, '{}', ${account}, now() from ${each}`,
    `insert into examination (id, application_id, number, version_id, meeting_id, status) select ${id("gx")}, ${id("gl")}, 1, ${id("gv")}, ${account}, 'decided' from ${each}`,
    `insert into decision (id, examination_id, outcome, rule_version, facts, conditions, decided_at, closed_by) select ${id("gd")}, ${id("gx")}, 'labelled', 'v', '{}', '[]', now() - i * interval '1 minute', ${account} from ${each}`,
    `insert into label (id, project_id, decision_id, starts_at, ends_at) select ${id("gb")}, ${id("gp")}, ${id("gd")}, now() - interval '60 days', now() + interval '300 days' from ${each}`,
    `insert into campaign (id, label_id, project_id, status, title, summary, story, goal_cents, starts_at, ends_at, launch_on, counted_cents, counted_gifts, rule_version, is_demo)
      select ${id("gc")}, ${id("gb")}, ${id("gp")}, (array['live', 'approved', 'succeeded', 'failed'])[i % 4 + 1]::campaign_status,
        case when i % 20 = 0 then 'Le fournil de ' else 'Le lieu de ' end || ${word(5000, "t")}, 'Un lieu pour ' || ${word(3000, "s")} || ' et ' || ${word(900, "u")}, 'Une histoire.', 500000,
        now() - interval '20 days', now() + (i % 30 + 1) * interval '1 day', current_date + i % 30, 0, 0, 'v', true from ${each}`,
  ];
};

const GIFTS = 10;
const quick = ["donation", "ledger_group"];

/** Ten gifts for each, over the months since: booked without the ledger's guards, told by their pulses alone. */
const giftsOf = (from: number, to: number) => [
  ...quick.map((table) => `alter table ${table} disable trigger user`),
  `insert into donation (id, campaign_id, form_token, status, email, free_cents, amount_cents, session_expires_at, stripe_charge_id, charged_at, fee_cents, created_at, paid_at, is_demo)
    select md5('gg' || i || ':' || n)::uuid, ${id("gc")}, gen_random_uuid(), 'paid', 'd' || (i * 7 + n) % 40000 || '@example.org', 2000, 2000, now(), 'ch_' || i || '_' || n, now() - (i % 900) * interval '1 day', 55, now(), now(), true
    from generate_series(${from}, ${to - 1}) i, generate_series(1, ${GIFTS}) n`,
  `insert into ledger_group (event_key, kind, origin, is_demo, description, campaign_id, donation_id, occurred_at)
    select 'gift:g' || i || ':' || n, 'gift', 'live', true, 'Don', ${id("gc")}, md5('gg' || i || ':' || n)::uuid, now() - (i % 900) * interval '1 day' from generate_series(${from}, ${to - 1}) i, generate_series(1, ${GIFTS}) n`,
  ...quick.map((table) => `alter table ${table} enable trigger user`),
  `insert into campaign_pulse (campaign_id) select ${id("gc")} from generate_series(${from}, ${to - 1}) i on conflict do nothing`,
];

async function grow(from: number, to: number): Promise<void> {
  const { db } = await import("#db");
  // A project is listed once, by its campaign: its label would list it a first time.
  await sql`alter table label disable trigger label_listed`.execute(db);
  for (const text of rowsOf(from, to)) await sql.raw(text).execute(db);
  await sql`alter table label enable trigger label_listed`.execute(db);
  for (const text of giftsOf(from, to)) await sql.raw(text).execute(db);
  await sql`analyze`.execute(db);
}

const needs = ["savoir-faire", "energie", "alimentation", "emploi", "mobilite", "culture", "lien-social", "reemploi"];
const epcis = ["200069037", "246200364", "246200299", "200033579", "246201149"];
/** Every address is another, whatever is kept of pages: the last part changes nothing. */
const addresses = {
  bilan: (at: number) => ["", `besoin=${needs[at % 8]}`, `epci=${epcis[at % 5]}`, "du=2026-01-01&au=2026-06-30"][at % 4]!,
  list: (at: number) => ["", `besoin=${needs[at % 8]}`, `epci=${epcis[at % 5]}&tri=recents`, `etat=reussies&besoin=${needs[at % 8]}`, `tri=nom&page=${(at % 5) + 2}`, `epci=${epcis[at % 5]}&besoin=${needs[at % 8]}`][at % 6]!,
  search: (at: number) => ["mots=fournil", "mots=fourinl", `mots=fournil&besoin=${needs[at % 8]}`, "mots=fournil+lieu", "mots=bethunne+fournil"][at % 5]!,
};
type Kind = keyof typeof addresses;

let asked = 0;
function calls(product: BenchProduct, kind: Kind, count: number): () => Call | null {
  let left = count;
  return () => (left-- > 0 ? { url: `${product.url}${kind === "bilan" ? "/le-bilan" : "/projets"}?${addresses[kind](asked)}&v=${asked++}` } : null);
}

async function timed(product: BenchProduct, kind: Kind) {
  await load(calls(product, kind, WARM_UP));
  const [before, cpu] = [product.cpuMsOf(), cpuMs(product.pids)];
  const measured = await load(calls(product, kind, REQUESTS));
  return { ...measured, cpuMsPerUnit: cpu === null ? null : (cpuMs(product.pids)! - cpu) / measured.count, cpuMsOf: spentPerUnit(before, product.cpuMsOf(), measured.count) };
}

type Timed = Record<Kind, Awaited<ReturnType<typeof timed>>>;
let both: Promise<{ small: Timed; large: Timed }> | undefined;

async function measureBoth(product: BenchProduct) {
  const at = async () => ({ list: await timed(product, "list"), search: await timed(product, "search"), bilan: await timed(product, "bilan") });
  await grow(0, SMALL);
  const small = await at();
  await grow(SMALL, LARGE);
  return { small, large: await at() };
}

async function growth(product: BenchProduct, kind: Kind): Promise<Measure> {
  both ??= measureBoth(product);
  const { small, large } = await both;
  return toMeasure({ name: `growth.${kind}`, limitPerSecond: small[kind].perSecond, rows: LARGE, ...large[kind] });
}

/** A page of the list among 100 000 campaigns; its limit is itself among 1 000. */
export const growthList = (product: BenchProduct): Promise<Measure> => growth(product, "list");

/** The same for searches, rightly and wrongly typed. */
export const growthSearch = (product: BenchProduct): Promise<Measure> => growth(product, "search");

/** The public bilan over 100 000 campaigns and 1 000 000 gifts; its limit is itself over a hundred times fewer. */
export const growthBilan = (product: BenchProduct): Promise<Measure> => growth(product, "bilan");
