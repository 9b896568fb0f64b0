import { readFileSync } from "node:fs";
import { CamelCasePlugin, Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { DB } from "#db/schema";
import { contourFileSchema } from "~/features/territory/contours";
import { importContours } from "~/features/territory/import-contours.server";
import { territories } from "~/features/territory/territory";
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

/** The territory that the installation serves: the setting of the site. */
function served() {
  const { TERRITORY: code = "62" } = process.env;
  const found = Object.values(territories).find((one) => one.code === code);
  if (!found) throw new Failure(`TERRITORY ${code} is none of ${Object.keys(territories).join(", ")}`);
  return found;
}

/** Draws the communes from a GeoJSON file, or an address, of the State's geo API, in the database that DATABASE_URL names; needs no other setting. */
await runEntry(async () => {
  const [from, ...others] = process.argv.slice(2);
  if (!from || others.length) throw new Failure("Usage: npm run territory:import -- FILE.geojson|URL");
  const parsed = contourFileSchema.safeParse(parse(from, await read(from)));
  if (!parsed.success) throw new Failure(`${from}: not a list of communes with their contours`);
  const { code, name } = served();
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 1 }) }), plugins: [new CamelCasePlugin()] });
  try {
    const drawn = await importContours(db, parsed.data, { code, source: SOURCE, importedAt: new Date() });
    if (drawn === 0) throw new Failure(`${from}: no commune of ${name}`);
    console.log(`${drawn} communes drawn`);
  } finally {
    await db.destroy();
  }
  return 0;
});
