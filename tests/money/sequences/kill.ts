import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { root } from "#scripts/entry/root.mjs";
import type { GiftRequest } from "~/features/donations/gift-request";
import type { CrashPoint } from "~/lib/crash-points";

/** What a process of its own is to do, and where it dies if it comes there. */
export type Order = { point: CrashPoint } & ({ work: true } | { open: GiftRequest } | { cancel: string });

/** A process that has read the whole product and waits for its order: reading it is what takes long. */
export class Victims {
  private waiting: ChildProcess | null = null;

  /** Begins to read, while the story goes on. */
  prepare(): void {
    this.waiting ??= fork(join(root, "tests/money/sequences/victim.child.ts"), [], { cwd: root, execArgv: ["--import", "tsx"], stdio: ["ignore", "ignore", "inherit", "ipc"] });
  }

  /** @returns whether it died at its point; the story went another way when it did not. @throws when it ended in any other way */
  async send(order: Order): Promise<boolean> {
    this.prepare();
    const victim = this.waiting!;
    this.waiting = null;
    const ended = once(victim, "exit") as Promise<[number | null, string | null]>;
    victim.send(order);
    const [code, signal] = await ended;
    if (signal !== "SIGKILL" && code !== 0) throw new Error(`the process that was to die at ${order.point} ended with ${code ?? signal}`);
    return signal === "SIGKILL";
  }

  async stop(): Promise<void> {
    const victim = this.waiting;
    this.waiting = null;
    if (!victim) return;
    const ended = once(victim, "exit");
    victim.kill("SIGKILL");
    await ended;
  }
}
