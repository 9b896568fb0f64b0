import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";

/** The account under which PostgreSQL runs; empty when it is our own. */
export interface Account {
  uid?: number;
  gid?: number;
}

function idOf(flag: "-u" | "-g", name: string) {
  const { status, stdout } = spawnSync("id", [flag, name], { encoding: "utf8" });
  return status === 0 ? Number(stdout) : undefined;
}

/**
 * PostgreSQL refuses to run as root: root lends it to whoever owns the data already, else to `postgres`,
 * else to `nobody`.
 * @param dataFolder may not exist yet
 */
export function postgresAccount(dataFolder: string): Account {
  if (process.getuid?.() !== 0) return {};
  const owner = statSync(dataFolder, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  for (const name of ["postgres", "nobody"]) {
    const [uid, gid] = [idOf("-u", name), idOf("-g", name)];
    if (uid && gid) return { uid, gid };
  }
  throw new Error(
    "PostgreSQL refuses to run as root, and there is no account `postgres` or `nobody` to lend it to.",
  );
}

/** Whether the account can walk down to the folder (a clone under /root cannot be, for instance). */
export function canReach(account: Account, folder: string): boolean {
  const { status } = spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", folder], { ...account, cwd: "/" });
  return status === 0;
}

/** Whether the account can run the program, its libraries included. */
export function canRun(account: Account, program: string): boolean {
  return spawnSync(program, ["--version"], { ...account, cwd: "/" }).status === 0;
}
