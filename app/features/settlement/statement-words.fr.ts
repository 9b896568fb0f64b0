import { formatShortDate } from "~/lib/dates";

type Line = { chargedAt: string | null; gifts: number };

/** The name of a line: its gift's number and day, or how many gifts it adds up. `before`: the lines above it. */
export const statementLineName = ({ chargedAt, gifts }: Line, before: number): string =>
  chargedAt === null ? `${gifts}\u00a0don${gifts > 1 ? "s" : ""} réuni${gifts > 1 ? "s" : ""}` : `${before + 1}, le ${formatShortDate(chargedAt)}`;

/** Said above the table when some gifts are added up. */
export const addedUpWords = "Des donateurs ont choisi de cacher leur montant\u00a0: leurs dons sont réunis en une seule ligne, avec d’autres si besoin.";
