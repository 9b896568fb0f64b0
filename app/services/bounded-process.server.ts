import { spawn, type ChildProcess } from "node:child_process";
import { StringDecoder } from "node:string_decoder";

/** What a program may take. */
export type Bounds = { seconds: number; cpuSeconds: number; memoryMegabytes: number; fileMegabytes: number };

export type Outcome = { ok: boolean; /** Ended by us because it took too long. */ late: boolean; output: string; complaint: string };

const MAX_OUTPUT = 256 * 1024;

// The shell sets what the kernel then holds, even if this process dies: processor seconds, memory, length of a file. A system
// that does not know one of them is not refused; `nice` leaves the machine to people.
const inBounds = 'ulimit -t "$1" 2>/dev/null; ulimit -v "$2" 2>/dev/null; ulimit -f "$3" 2>/dev/null; shift 3; command -v nice >/dev/null && exec nice -n 15 "$@"; exec "$@"';

const argumentsOf = (program: string, args: readonly string[], { cpuSeconds, memoryMegabytes, fileMegabytes }: Bounds): string[] =>
  ["-c", inBounds, "sh", String(cpuSeconds), String(memoryMegabytes * 1024), String(fileMegabytes * 2048), program, ...args];

/** Ends the program and whatever it started. */
function endGroup({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, "SIGKILL");
  } catch {
    // It has ended meanwhile.
  }
}

const running = new Set<ChildProcess>();
process.once("exit", () => running.forEach(endGroup));

/** The first of what it says: a program that talks without end fills no memory. */
function gather(stream: NodeJS.ReadableStream): () => string {
  const decoder = new StringDecoder("utf8");
  let text = "";
  stream.on("data", (chunk: Buffer) => {
    if (text.length < MAX_OUTPUT) text += decoder.write(chunk);
  });
  return () => text.slice(0, MAX_OUTPUT);
}

/** Runs a program within bounds of time, processor, memory and disk, without a shell's reading of its arguments, without our settings. */
export function runBounded(program: string, args: readonly string[], bounds: Bounds): Promise<Outcome> {
  const child = spawn("/bin/sh", argumentsOf(program, args, bounds), { detached: true, stdio: ["ignore", "pipe", "pipe"], env: { PATH: process.env.PATH, LC_ALL: "C", NODE_ENV: "production" } });
  running.add(child);
  const [output, complaint] = [gather(child.stdout), gather(child.stderr)];
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    endGroup(child);
  }, bounds.seconds * 1000);
  return new Promise((resolve) => {
    const end = (ok: boolean) => {
      clearTimeout(timer);
      running.delete(child);
      endGroup(child);
      resolve({ ok, late, output: output(), complaint: complaint() });
    };
    child.once("error", () => end(false));
    child.once("close", (code) => end(code === 0));
  });
}
