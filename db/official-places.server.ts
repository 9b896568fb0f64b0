import { createRequire } from "node:module";
import type pg from "pg";

type Epci = { code: string; nom: string; membres: { code: string; nom: string }[] };
type Commune = { code: string; nom: string; departement?: string; type: string };

const require = createRequire(import.meta.url);

/** Communes of a département, and of the groups that reach into it, with their group. */
function officialPlaces(departement: string) {
  const epcis = (require("@etalab/decoupage-administratif/data/epci.json") as Epci[]).filter(({ membres }) => membres.some(({ code }) => code.startsWith(departement)));
  const groups = new Map(epcis.flatMap(({ code, nom, membres }) => membres.map((member) => [member.code, { code, name: nom.replaceAll("'", "’") }] as const)));
  return (require("@etalab/decoupage-administratif/data/communes.json") as Commune[])
    .filter(({ code, departement: own, type }) => type === "commune-actuelle" && (own === departement || groups.has(code)))
    .map(({ code, nom }) => ({ code, name: nom, epci: groups.get(code)?.code ?? null, epci_name: groups.get(code)?.name ?? null }));
}

/** Search and filters read places from the database; they come from the package, so that a new year's groups need no migration. */
export async function keepOfficialPlaces(pool: pg.Pool, departement: string): Promise<void> {
  const places = JSON.stringify(officialPlaces(departement));
  const { rows } = await pool.query<{ commune_code: string }>(
    `insert into official_place as kept (commune_code, name, epci_code, epci_name)
       select code, name, epci, epci_name from jsonb_to_recordset($1::jsonb) as p(code text, name text, epci text, epci_name text)
     on conflict (commune_code) do update set (name, epci_code, epci_name) = row (excluded.name, excluded.epci_code, excluded.epci_name)
       where (kept.name, kept.epci_code, kept.epci_name) is distinct from (excluded.name, excluded.epci_code, excluded.epci_name)
     returning commune_code`,
    [places],
  );
  if (rows.length) await pool.query(`select list_project(l.project_id) from project_listing l where l.commune_code = any($1)`, [rows.map((row) => row.commune_code)]);
}
