import { anEdition } from "#tests/factories/editions";

/** A published edition; its public pages name its year, others of the matrix a year of reports. */
export async function editionRows() {
  const { id, year } = await anEdition({ year: 2061 });
  const pages = ["routes/public/budget-year.tsx", "routes/public/budget-calendar-ics.ts", "routes/sharing/edition-image.ts"];
  return { usual: { editionId: id }, special: Object.fromEntries(pages.map((file) => [file, { year: String(year) }])) };
}
