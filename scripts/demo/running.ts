import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../entry/root.mjs";
import { commandLine } from "../postgres/postmaster";

/** The demo that is up, for other commands to find. */
export interface RunningDemo {
  pid: number;
  url: string;
  /** null while it is still starting. */
  databaseUrl: string | null;
  sandboxUrl: string | null;
  stripeSecretKey: string | null;
  voteKeysFolder: string | null;
}

/** The demo's folder, unless root must put the data elsewhere; this file stays here in any case. */
export const demoFolder = join(root, ".data/demo");
export const RUNNING_FILE = "running.json";
const file = join(demoFolder, RUNNING_FILE);

export function findRunningDemo(): RunningDemo | null {
  try {
    const demo = JSON.parse(readFileSync(file, "utf8")) as RunningDemo;
    // A file can outlive its process and the number be given again.
    return commandLine(demo.pid).includes("demo") ? demo : null;
  } catch {
    return null;
  }
}

export function announceDemo(demo: RunningDemo) {
  mkdirSync(demoFolder, { recursive: true });
  writeFileSync(file, JSON.stringify(demo, null, 2), { mode: 0o600 });
}

/** Leaves the file of another demo alone. */
export function withdrawDemo() {
  if (findRunningDemo()?.pid === process.pid) rmSync(file);
}
