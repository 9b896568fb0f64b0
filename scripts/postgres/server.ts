import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { freePort } from "../entry/port.mjs";
import { type Account, postgresAccount } from "./account";
import { findBinaries } from "./binaries";
import { createCluster, ensureRole, readPassword } from "./cluster";
import { dataFolderIn } from "./place";
import { isServerOf, readPostmaster } from "./postmaster";

export interface PostgresOptions {
  /** A folder that `postgresAccount()` can reach, see `reachablePlace`. */
  place: string;
  /** false: fast and unsafe, for data that a test throws away. */
  durable: boolean;
  /** Absent: a free one. */
  port?: number;
}

export interface PostgresServer {
  name: string;
  pid: number;
  /** Resolves when the server is gone, however that came. */
  ended: Promise<unknown>;
  lastLines(): string;
  /** The product's own role (no superuser), which owns the databases it creates. */
  url(database: string): string;
  stop(): Promise<void>;
  /** Ends it at once; the next start recovers from its log. */
  kill(): void;
}

const ALWAYS = [
  "-h",
  "127.0.0.1",
  "-c",
  "unix_socket_directories=",
  "-c",
  "timezone=UTC",
  "-c",
  "log_timezone=UTC",
];
/** For data of one run. Autovacuum would sit on copies that are dropped a moment later, where only a superuser may move it. */
const UNSAFE = ["-F", "-c", "synchronous_commit=off", "-c", "full_page_writes=off", "-c", "autovacuum=off"];
const PATIENCE_MS = 30_000;

/** Asks every 20 ms until `done` says yes. */
async function until(done: () => boolean, failure: () => string) {
  const limit = performance.now() + PATIENCE_MS;
  while (!done()) {
    if (performance.now() > limit) throw new Error(failure());
    await wait(20);
  }
}

/** Stops the server that a killed parent left on these data. */
export async function stopLeftover(dataFolder: string) {
  const left = readPostmaster(dataFolder);
  if (!left || !isServerOf(dataFolder, left)) return;
  process.kill(left.pid, "SIGINT");
  await until(
    () => !isServerOf(dataFolder, left),
    () => `PostgreSQL (process ${left.pid}) does not stop.`,
  );
}

const logOf = (place: string) => join(place, "postgres.log");
const tail = (file: string) => readFileSync(file, "utf8").split("\n").slice(-20).join("\n");

function spawnServer(program: string, account: Account, { place, durable }: PostgresOptions, port: number) {
  const log = openSync(logOf(place), "a");
  const args = ["-D", dataFolderIn(place), "-p", String(port), ...ALWAYS, ...(durable ? [] : UNSAFE)];
  // Its own process group: Ctrl-C in the terminal must reach us alone, who stop things in order.
  const options = { ...account, cwd: dataFolderIn(place), detached: true };
  const child = spawn(program, args, { ...options, stdio: ["ignore", log, log] });
  closeSync(log);
  return child;
}

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

async function untilReady(child: ChildProcess, place: string) {
  const ready = () => {
    const postmaster = readPostmaster(dataFolderIn(place));
    return postmaster?.pid === child.pid && postmaster?.status === "ready";
  };
  const failure = () => `PostgreSQL did not start:\n${tail(logOf(place))}`;
  await until(() => hasEnded(child) || ready(), failure);
  if (hasEnded(child)) throw new Error(failure());
}

/** SIGINT is PostgreSQL's "fast shutdown": open transactions are rolled back, data are flushed. */
async function stopServer(child: ChildProcess) {
  if (hasEnded(child)) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGINT");
  // SIGQUIT ends it at once; the next start recovers from the log.
  const patience = setTimeout(() => child.kill("SIGQUIT"), 10_000);
  await ended;
  clearTimeout(patience);
}

/** Starts a PostgreSQL on 127.0.0.1 at a free port, making its data at the first start. */
export async function startPostgres(options: PostgresOptions): Promise<PostgresServer> {
  const account = postgresAccount(dataFolderIn(options.place));
  const { initdb, postgres } = findBinaries(account);
  await stopLeftover(dataFolderIn(options.place));
  await createCluster(initdb, options.place, account);
  const port = options.port ?? (await freePort());
  const child = spawnServer(postgres, account, options, port);
  const ended = new Promise((resolve) => child.once("exit", resolve));
  await untilReady(child, options.place);
  const password = readPassword(options.place);
  await ensureRole(port, password);
  return {
    name: "PostgreSQL",
    pid: child.pid!,
    ended,
    lastLines: () => tail(logOf(options.place)),
    url: (database) => `postgres://propulsons:${password}@127.0.0.1:${port}/${database}`,
    stop: () => stopServer(child),
    kill: () => void child.kill("SIGQUIT"),
  };
}
