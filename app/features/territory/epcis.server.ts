import { createRequire } from "node:module";
import { findCommune } from "./communes.server";

export type Epci = { code: string; name: string; communes: string[] };

const require = createRequire(import.meta.url);
type Row = { code: string; nom: string; membres: { code: string }[] };
const known = new Map<string, Epci[]>();

/** The intercommunalités that have a commune in this département, by name; official geography. */
export function listEpcis(departement: string): Epci[] {
  const listed = known.get(departement) ?? (require("@etalab/decoupage-administratif/data/epci.json") as Row[])
    .map(({ code, nom, membres }) => ({ code, name: nom, communes: membres.map((member) => member.code) }))
    .filter(({ communes }) => communes.some((code) => findCommune(code)?.departement === departement))
    .sort((a, b) => a.name.localeCompare(b.name, "fr"));
  known.set(departement, listed);
  return listed;
}
