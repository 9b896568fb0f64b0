import { readFileSync } from "node:fs";
import { closeDb } from "#db";
import { contourFileSchema } from "~/features/territory/contours";
import { importContours } from "~/features/territory/import-contours.server";
import { Failure, runEntry } from "./entry/failure.mjs";

const SOURCE = "IGN, Admin Express, Licence Ouverte 2.0";

async function read(from: string): Promise<string> {
  if (!/^https?:/.test(from)) return readFileSync(from, "utf8");
  const answer = await fetch(from, { headers: { accept: "application/geo+json, application/json" } });
  if (!answer.ok) throw new Failure(`${from} answered ${answer.status}`);
  return answer.text();
}

function parse(from: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Failure(`${from}: not JSON`);
  }
}

/** Draws the communes from a GeoJSON file, or an address, of the State's geo API, in the database that DATABASE_URL names. */
await runEntry(async () => {
  const [from, ...others] = process.argv.slice(2);
  if (!from || others.length) throw new Failure("Usage: npm run territory:import -- FILE.geojson|URL");
  const parsed = contourFileSchema.safeParse(parse(from, await read(from)));
  if (!parsed.success) throw new Failure(`${from}: not a list of communes with their contours`);
  try {
    const drawn = await importContours(parsed.data, SOURCE);
    if (drawn === 0) throw new Failure(`${from}: no commune of this territory`);
    console.log(`${drawn} communes drawn`);
  } finally {
    await closeDb();
  }
  return 0;
});
