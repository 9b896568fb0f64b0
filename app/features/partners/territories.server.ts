import type { Transaction } from "#db";
import { findCommune, resolveCommune } from "~/features/territory/communes.server";
import { territory } from "~/features/territory/current.server";
import { epciOf, findEpci } from "~/features/territory/epcis.server";
import { DomainError } from "~/lib/errors";
import type { PartnerTerritory, Place } from "./partner";
import type { PartnerInput } from "./partner.schemas";

/** The commune somebody typed, with its group and département. @throws DomainError territory.commune_* */
export function placeOf(text: string): Place {
  const { code, name, departement } = resolveCommune(text, territory().code);
  const epci = epciOf(code);
  return { code, name, departement, epci: epci && { code: epci.code, name: epci.name } };
}

export function territoryName({ kind, code }: PartnerTerritory): string {
  if (kind === "departement") return `Tout le ${territory().name}`;
  return kind === "epci" ? (findEpci(code)?.name ?? code) : (findCommune(code)?.name ?? code);
}

/** The widest first, then by name. */
export const territoryNames = (territories: readonly PartnerTerritory[]): string[] =>
  (["departement", "epci", "commune"] as const).flatMap((kind) =>
    territories.filter((one) => one.kind === kind).map(territoryName).sort((a, b) => a.localeCompare(b, "fr")),
  );

const lines = (text: string | undefined) => (text ?? "").split(/[\n;]/).map((line) => line.trim()).filter(Boolean);

/** @throws DomainError territory.commune_* | partner.unknown_epci | partner.no_territory, beside the field */
export function readTerritories({ departement, epcis, communes }: Pick<PartnerInput, "departement" | "epcis" | "communes">): PartnerTerritory[] {
  if (epcis.some((code) => !findEpci(code))) throw new DomainError("partner.unknown_epci", {}, "epcis");
  const codes = [...new Set(lines(communes).map((line) => resolveCommune(line, territory().code, "communes").code))];
  const all: PartnerTerritory[] = [
    ...(departement ? [{ kind: "departement" as const, code: territory().code }] : []),
    ...[...new Set(epcis)].map((code) => ({ kind: "epci" as const, code })),
    ...codes.map((code) => ({ kind: "commune" as const, code })),
  ];
  if (all.length === 0) throw new DomainError("partner.no_territory", {}, "departement");
  return all;
}

/** As the form begins: « 62400 Béthune », one a line. */
export function territoriesTyped(territories: readonly PartnerTerritory[]) {
  const of = (kind: PartnerTerritory["kind"]) => territories.filter((one) => one.kind === kind).map(({ code }) => code);
  const typed = of("commune").map((code) => [findCommune(code)?.postalCodes[0], findCommune(code)?.name ?? code].filter(Boolean).join(" "));
  return { ...(of("departement").length > 0 && { departement: "on" }), epcis: of("epci"), communes: typed.join("\n") };
}

export async function writeTerritories(trx: Transaction, partnerId: string, territories: readonly PartnerTerritory[]): Promise<void> {
  await trx.deleteFrom("partnerTerritory").where("partnerId", "=", partnerId).execute();
  await trx.insertInto("partnerTerritory").values(territories.map((one) => ({ partnerId, ...one }))).execute();
}
