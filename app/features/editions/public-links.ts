import type { PhaseKind } from "./edition";

/** What a visitor may do of an edition: each public room adds its line. `path` follows `/budget-citoyen/<year>`; `during`: only in that phase. */
export const publicLinks: { path: string; label: string; during?: PhaseKind }[] = [];
