import { createHash } from "node:crypto";
import { chmodSync, chownSync, lstatSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "../entry/root.mjs";
import { type Account, canReach, postgresAccount } from "./account";

/** A folder of our own in a world-writable one: its name can be guessed, so it must not be someone else's. */
function ownFolder(path: string) {
  mkdirSync(path, { recursive: true, mode: 0o755 });
  const stats = lstatSync(path);
  if (!stats.isDirectory() || stats.uid !== process.getuid?.()) {
    throw new Error(`${path} belongs to another account: remove it first.`);
  }
  chmodSync(path, 0o755);
  return path;
}

/** Same clone and purpose, same place: what it holds is found again at the next start. */
export function placeElsewhere(purpose: "data" | "programs"): string {
  const clone = createHash("sha256").update(root).digest("hex").slice(0, 12);
  return ownFolder(join("/var/tmp", `propulsons-${clone}-${purpose}`));
}

/**
 * The folder wanted for data, or another one when PostgreSQL's account cannot reach it, which happens only
 * to root with a clone under a private folder.
 */
export function reachablePlace(wanted: string): string {
  mkdirSync(wanted, { recursive: true });
  return canReach(postgresAccount(dataFolderIn(wanted)), wanted) ? wanted : placeElsewhere("data");
}

export const dataFolderIn = (place: string) => join(place, "postgres");

/** Makes a folder that only PostgreSQL's account (and root) may enter, as PostgreSQL demands. */
export function privateFolder(path: string, account: Account) {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  chmodSync(path, 0o700);
  if (account.uid !== undefined && account.gid !== undefined) chownSync(path, account.uid, account.gid);
}
