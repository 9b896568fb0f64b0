import type { PhaseKind } from "./edition";

/** What a visitor may do of an edition: each public room adds its line. `path` follows `/budget-citoyen/<year>`, or is whole (`/…`); `during`: only in that phase. */
export const publicLinks: { path: string; label: string; during?: PhaseKind }[] = [
  { path: "/mon-espace/initiatives/nouvelle", label: "Proposer une initiative", during: "ideas" },
  { path: "initiatives", label: "Voir les initiatives" },
  { path: "comptes-rendus", label: "Ce que les lauréats ont fait", during: "accountability" },
];
