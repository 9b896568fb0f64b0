import type { PhaseKind } from "./edition";

/** What a visitor may do of an edition: each public room adds its line. `path` follows `/budget-citoyen/<year>`, or is whole (`/…`); `during`: only in that phase, or once the vote is over. */
export const publicLinks: { path: string; label: string; during?: PhaseKind | "after_vote" }[] = [
  { path: "/mon-espace/initiatives/nouvelle", label: "Proposer une initiative", during: "ideas" },
  { path: "voter", label: "Voter", during: "vote" },
  { path: "suivi", label: "Suivre ou changer mon vote", during: "vote" },
  { path: "resultats", label: "Voir les résultats", during: "after_vote" },
  { path: "videos", label: "Voir les vidéos-pitchs" },
  { path: "initiatives", label: "Voir les initiatives" },
  { path: "scrutin", label: "Comment ce vote est protégé", during: "vote" },
  { path: "comptes-rendus", label: "Ce que les lauréats ont fait", during: "accountability" },
];
