import { phaseOf, type Edition } from "./edition";

export type PublicationRefusal = { code: "edition.already_published" | "edition.no_vote" | "edition.no_category" | "edition.floor_above_envelope"; details: Record<string, string> };

/** Why this edition may not be shown to everybody; null when it may. */
export function publicationRefusal(edition: Edition): PublicationRefusal | null {
  if (edition.status === "published") return { code: "edition.already_published", details: {} };
  if (!phaseOf(edition, "vote")) return { code: "edition.no_vote", details: {} };
  if (edition.counting !== "award-scale") return null;
  if (!edition.categories.length) return { code: "edition.no_category", details: {} };
  const above = edition.categories.find(({ floorCents }) => floorCents > edition.envelopeCents);
  return above ? { code: "edition.floor_above_envelope", details: { category: above.name } } : null;
}
