import type { Switch } from "./switch";

const rules = "app/features/editions/editions.server.test.ts";
const frozen = "once sealed, neither rules, categories, grid nor days of the vote move";

/** What the opening seal of a vote freezes. */
export default [
  { protection: "The rules of an edition are frozen by the seal", sql: "drop trigger edition_sealed on edition", proof: rules, title: frozen },
  { protection: "The categories of an edition are frozen by the seal", sql: "drop trigger edition_category_sealed on edition_category", proof: rules, title: frozen },
  { protection: "The days of a vote are frozen by the seal", sql: "drop trigger edition_phase_sealed on edition_phase", proof: rules, title: frozen },
] satisfies Switch[];
