import { db } from "#db";
import { aPublishedRound } from "#tests/factories/results";
import type { Actor } from "~/features/accounts/permissions";
import { importContours } from "~/features/territory/import-contours.server";

/** A vote whose results are published, with these people in its office, and a territory that is drawn. */
export async function resultRows(members: Actor[]) {
  const { editionId, roundId, year } = await aPublishedRound({ members });
  await importContours(db, { type: "FeatureCollection", features: [{ type: "Feature", properties: { code: "62119", nom: "Béthune" }, geometry: { type: "Polygon", coordinates: [[[2.6, 50.5], [2.7, 50.5], [2.7, 50.6], [2.6, 50.5]]] } }] }, { code: "62", source: "IGN", importedAt: new Date() });
  const results: Record<string, string> = { editionId, roundId, year: String(year), file: "vote.json" };
  const pages = ["results.tsx", "results-why.tsx", "results-rules.tsx", "results-ballot.tsx", "results-recount.tsx", "results-file.ts"].map((page) => `routes/public/${page}`);
  return { special: Object.fromEntries([...pages, "routes/open-data/api-results.ts", "routes/office/lot.tsx", "routes/office/opening.tsx", "routes/team/results.tsx"].map((file) => [file, results])) };
}
