import { createRequire } from "node:module";
import { DomainError } from "~/lib/errors";

export type Commune = { code: string; name: string; departement: string; postalCodes: string[] };

type Row = { code: string; nom: string; departement: string; type: string; codesPostaux?: string[] };

const require = createRequire(import.meta.url);
let byCode: Map<string, Commune> | undefined;

/** The official communes of France (package of the State's own geography), read at first use. */
function communes(): Map<string, Commune> {
  byCode ??= new Map(
    (require("@etalab/decoupage-administratif/data/communes.json") as Row[])
      .filter((row) => row.type === "commune-actuelle")
      .map((row) => [row.code, { code: row.code, name: row.nom, departement: row.departement, postalCodes: row.codesPostaux ?? [] }]),
  );
  return byCode;
}

export const findCommune = (code: string): Commune | null => communes().get(code) ?? null;

/** The commune's name, for a code that we stored ourselves. */
export const communeName = (code: string): string => findCommune(code)?.name ?? code;

/** A name as it is compared, worked out once: an import looks up thousands. */
const plainNames = new WeakMap<Commune, string>();
function plainName(commune: Commune): string {
  const known = plainNames.get(commune) ?? plain(commune.name);
  plainNames.set(commune, known);
  return known;
}

const plain = (text: string) =>
  text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase()
    .replace(/\bst(e?)\b/g, "saint$1")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();

/**
 * Reads « Béthune », « 62400 », « 62400 Béthune » or an INSEE code. Namesakes elsewhere in France yield to the one of `departement`.
 * @throws DomainError territory.commune_unknown | territory.commune_ambiguous (details.choices), beside the field `commune`.
 */
export function resolveCommune(text: string, departement: string, field = "commune"): Commune {
  const exact = findCommune(text.trim());
  if (exact && !exact.postalCodes.includes(text.trim())) return exact;
  const postal = /\b\d{5}\b/.exec(text)?.[0];
  const name = plain(text.replace(postal ?? "", ""));
  const matches = [...communes().values()].filter(
    (commune) => (!postal || commune.postalCodes.includes(postal) || commune.code === postal) && (!name || plainName(commune) === name),
  );
  const near = matches.filter((commune) => commune.departement === departement);
  const chosen = near.length ? near : matches;
  if (!name && !postal) throw new DomainError("territory.commune_unknown", {}, field);
  if (chosen.length === 0) throw new DomainError("territory.commune_unknown", {}, field);
  if (chosen.length > 1) throw new DomainError("territory.commune_ambiguous", { choices: describe(chosen) }, field);
  return chosen[0]!;
}

const describe = (list: Commune[]) =>
  list
    .slice(0, 6)
    .map((commune) => `${commune.postalCodes[0] ?? commune.code} ${commune.name}`)
    .join(", ");
