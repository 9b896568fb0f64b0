import type { SeatLine } from "./seat-lines";

/** Where a seat stands on a file, on paper. */
export const seatStateWords: Record<SeatLine["state"], string> = { given: "Avis donné", awaited: "Avis attendu", recused: "Récusé", vacant: "Sans mandat" };
