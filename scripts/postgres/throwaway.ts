import { chmodSync, mkdtempSync, readdirSync, rmSync, statfsSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { canReach, postgresAccount } from "./account";
import { dataFolderIn } from "./place";
import { commandLine } from "./postmaster";
import { stopLeftover } from "./server";

const NAME = /^propulsons-throwaway-(\d+)-/;

const MEMORY = "/dev/shm";
const ENOUGH_BYTES = 4 * 1024 ** 3;

/** Each test file clones a database of a thousand files: where there is room, memory makes them twenty times faster. */
function memory(): string[] {
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    return bavail * bsize >= ENOUGH_BYTES ? [MEMORY] : [];
  } catch {
    return [];
  }
}

/** The system's temporary folder may be private to root, where PostgreSQL's account cannot go. */
const bases = () => [...new Set([...memory(), tmpdir(), "/var/tmp"])];

/** Removes what runs that were killed could not remove, with the servers they left. */
async function sweep(base: string) {
  for (const name of readdirSync(base)) {
    const pid = NAME.exec(name)?.[1];
    const folder = join(base, name);
    if (!pid || commandLine(Number(pid))) continue;
    if (statSync(folder, { throwIfNoEntry: false })?.uid !== process.getuid?.()) continue;
    await stopLeftover(dataFolderIn(folder));
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A temporary folder for the data of one run, which PostgreSQL's account can reach; on a disk, slower, when that is measured. */
export async function throwawayPlace({ onDisk = false } = {}): Promise<string> {
  for (const base of bases().filter((path) => !onDisk || path !== MEMORY)) {
    await sweep(base);
    const place = mkdtempSync(join(base, `propulsons-throwaway-${process.pid}-`));
    chmodSync(place, 0o711);
    if (canReach(postgresAccount(dataFolderIn(place)), place)) return place;
    rmSync(place, { recursive: true });
  }
  throw new Error("No temporary folder that PostgreSQL's account can reach.");
}
