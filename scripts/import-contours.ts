import { readFileSync } from "node:fs";
import { closeDb } from "#db";
import { contourFileSchema } from "~/features/territory/contours";
import { importContours } from "~/features/territory/import-contours.server";
import { Failure, runEntry } from "./entry/failure.mjs";

const SOURCE = "IGN, Admin Express, Licence Ouverte 2.0";

/** Draws the communes from a GeoJSON file of the State's geo API, in the database that DATABASE_URL names. */
await runEntry(async () => {
  const [file, ...others] = process.argv.slice(2);
  if (!file || others.length) throw new Failure("Usage: npm run import:contours -- FILE.geojson");
  const parsed = contourFileSchema.safeParse(JSON.parse(readFileSync(file, "utf8")));
  if (!parsed.success) throw new Failure(`${file}: not a list of communes with their contours`);
  try {
    console.log(`${await importContours(parsed.data, SOURCE)} communes drawn`);
  } finally {
    await closeDb();
  }
  return 0;
});
