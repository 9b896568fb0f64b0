import { existsSync } from "node:fs";
import { Failure } from "../entry/failure.mjs";
import { runBin } from "../entry/run.mjs";
import { dataFolderIn, reachablePlace } from "../postgres/place";
import { startPostgres } from "../postgres/server";
import { demoFolder, findRunningDemo } from "./running";

interface Found {
  what: string;
  databaseUrl: string;
  release(): Promise<void>;
}

const nothing = async () => {};

async function wakeStoppedDemo(): Promise<Found | null> {
  const place = existsSync(demoFolder) && reachablePlace(demoFolder);
  if (!place || !existsSync(dataFolderIn(place))) return null;
  const server = await startPostgres({ place, durable: true });
  return { what: "the stopped demo", databaseUrl: server.url("propulsons"), release: server.stop };
}

/** A database named on purpose comes first, then the demo: running, or stopped and woken for the while. */
async function findDatabase(): Promise<Found> {
  const named = process.env.DATABASE_URL;
  if (named) return { what: "DATABASE_URL", databaseUrl: named, release: nothing };
  const demo = findRunningDemo();
  if (demo?.databaseUrl)
    return { what: `the demo at ${demo.url}`, databaseUrl: demo.databaseUrl, release: nothing };
  if (demo) throw new Failure("The demo is still starting: try again in a moment.");
  const woken = await wakeStoppedDemo();
  if (woken) return woken;
  throw new Failure("No database: start the demo (npm run demo), or give a DATABASE_URL.");
}

/** Runs a script on the database it finds by itself; resolves to the exit code. */
async function run(name: string, script: string, args: string[]): Promise<number> {
  const { what, databaseUrl, release } = await findDatabase();
  console.log(`${name} of ${what}`);
  try {
    const env = { ...process.env, DATABASE_URL: databaseUrl };
    const { code } = await runBin("tsx", [script, ...args], { show: true, env });
    return code;
  } finally {
    await release();
  }
}

export const main = (args: string[]): Promise<number> => run("Ledger", "scripts/check-ledger.ts", args);
export const checkProof = (args: string[]): Promise<number> => run("Public proof", "scripts/check-proof.ts", args);
export const checkAudit = (args: string[]): Promise<number> => run("Journal", "scripts/check-audit.ts", args);
export const importTerritory = (args: string[]): Promise<number> => run("Map", "scripts/import-territory.ts", args);
