import { createRequire } from "node:module";

export type Epci = { code: string; name: string; communes: string[] };

type Row = { code: string; nom: string; membres: { code: string }[] };

const require = createRequire(import.meta.url);
let byCode: Map<string, Epci> | undefined;
let byCommune: Map<string, Epci> | undefined;

/** The groups of communes of France (package of the State's own geography), read at first use. */
function epcis(): Map<string, Epci> {
  byCode ??= new Map(
    (require("@etalab/decoupage-administratif/data/epci.json") as Row[]).map(({ code, nom, membres }) => [
      code, { code, name: nom.replaceAll("'", "’"), communes: membres.map((member) => member.code) },
    ]),
  );
  return byCode;
}

export const findEpci = (code: string): Epci | null => epcis().get(code) ?? null;

/** The group of this commune; null for the few that belong to none. */
export function epciOf(communeCode: string): Epci | null {
  byCommune ??= new Map([...epcis().values()].flatMap((epci) => epci.communes.map((code) => [code, epci] as const)));
  return byCommune.get(communeCode) ?? null;
}

const ofDepartement = new Map<string, readonly Epci[]>();

/** Those that hold a commune of this département, by name; sorted once. */
export function listEpcis(departement: string): readonly Epci[] {
  const known = ofDepartement.get(departement);
  if (known) return known;
  const list = [...epcis().values()].filter(({ communes }) => communes.some((code) => code.startsWith(departement))).sort((a, b) => a.name.localeCompare(b.name, "fr"));
  ofDepartement.set(departement, list);
  return list;
}
