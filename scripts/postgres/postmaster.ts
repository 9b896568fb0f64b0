import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** What PostgreSQL writes into its `postmaster.pid`. */
export interface Postmaster {
  pid: number;
  port: number;
  status: "starting" | "ready" | "stopping" | "standby" | "unknown";
}

const STATUSES = ["starting", "ready", "stopping", "standby"] as const;

/** Lines: pid, data folder, start time, port, socket folder, address, shared memory key, status. */
export function parsePostmaster(text: string): Postmaster | null {
  const lines = text.split("\n").map((line) => line.trim());
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  const status = STATUSES.find((known) => known === lines[7]) ?? "unknown";
  return { pid, port: Number(lines[3]) || 0, status };
}

export function readPostmaster(dataFolder: string): Postmaster | null {
  try {
    return parsePostmaster(readFileSync(join(dataFolder, "postmaster.pid"), "utf8"));
  } catch {
    return null;
  }
}

/** The command line of a process, or "" when there is none. Not every Linux has `ps`. */
export function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
  } catch {
    return spawnSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" }).stdout ?? "";
  }
}

/** A pid file can outlive its process and its number be given again: the command line tells. */
export function isServerOf(dataFolder: string, { pid }: Postmaster): boolean {
  const command = commandLine(pid);
  return command.includes("postgres") && command.includes(dataFolder);
}
