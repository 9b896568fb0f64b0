import { type ChildProcess, spawn } from "node:child_process";
import { createWriteStream, mkdirSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { root } from "../entry/root.mjs";
import type { Member } from "./crew";

export interface ProcessOptions {
  name: string;
  /** TypeScript file, relative to the project's folder. */
  file: string;
  env: NodeJS.ProcessEnv;
  logFolder: string;
}

export interface Running extends Member {
  pid: number;
  /** The exit code; 1 when a signal ended it. */
  ended: Promise<number>;
  /** Resolves at the first line that contains the text. */
  says(text: string): Promise<void>;
}

const LINES_KEPT = 30;
const STOP_PATIENCE_MS = 5_000;
const preload = pathToFileURL(join(root, "scripts/demo/die-with-parent.mjs")).href;

function spawnScript({ file, env }: ProcessOptions): ChildProcess {
  return spawn(process.execPath, ["--import", "tsx", "--import", preload, file], {
    cwd: root,
    env,
    // Its own group: Ctrl-C in the terminal must reach the supervisor alone, who stops things in order.
    detached: true,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
}

/** Keeps every line in a file and the last ones in memory, and tells `onLine`. */
function collectLines(
  child: ChildProcess,
  { name, logFolder }: ProcessOptions,
  onLine: (line: string) => void,
) {
  mkdirSync(logFolder, { recursive: true });
  const log = createWriteStream(join(logFolder, `${name}.log`));
  const kept: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue;
    createInterface({ input: stream }).on("line", (line) => {
      log.write(`${line}\n`);
      kept.push(line);
      if (kept.length > LINES_KEPT) kept.shift();
      onLine(line);
    });
  }
  return kept;
}

async function stopChild(child: ChildProcess, ended: Promise<number>) {
  child.kill("SIGTERM");
  const patience = setTimeout(() => child.kill("SIGKILL"), STOP_PATIENCE_MS);
  await ended;
  clearTimeout(patience);
}

/** Starts a script of the project in a process of its own. */
export function startProcess(options: ProcessOptions): Running {
  const child = spawnScript(options);
  const listeners = new Set<(line: string) => void>();
  const kept = collectLines(child, options, (line) => listeners.forEach((tell) => tell(line)));
  const ended = new Promise<number>((resolve) => child.once("close", (code) => resolve(code ?? 1)));
  return {
    name: options.name,
    pid: child.pid!,
    ended,
    lastLines: () => kept.join("\n"),
    says: (text) =>
      new Promise((resolve) => {
        listeners.add((line) => line.includes(text) && resolve());
      }),
    stop: () => stopChild(child, ended),
    kill: () => void child.kill("SIGKILL"),
  };
}
