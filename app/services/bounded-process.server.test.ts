import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { runBounded } from "./bounded-process.server";

const bounds = { seconds: 20, cpuSeconds: 10, memoryMegabytes: 1024, fileMegabytes: 1 };
const folder = mkdtempSync(join(tmpdir(), "propulsons-bounds-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]![0] !== "Z";
  } catch {
    return false;
  }
};

test("what takes too long is ended with everything that it started (situation 25)", async () => {
  const note = join(folder, "child");
  const outcome = runBounded("sh", ["-c", `sleep 600 & echo $! > '${note}'; wait`], { ...bounds, seconds: 1 });
  expect(await outcome).toMatchObject({ ok: false, late: true });
  const pid = Number(readFileSync(note, "utf8"));
  expect(pid).toBeGreaterThan(0);
  await vi.waitFor(() => expect(isAlive(pid)).toBe(false));
});

test("a file without end stops at its bound, a talk without end fills no memory (situation 25)", async () => {
  const endless = join(folder, "endless");
  expect((await runBounded("sh", ["-c", `cat /dev/zero > '${endless}'`], bounds)).ok).toBe(false);
  expect(readFileSync(endless).length).toBeLessThanOrEqual(1024 * 1024);
  expect((await runBounded("sh", ["-c", "head -c 3000000 /dev/zero"], bounds)).output.length).toBeLessThanOrEqual(256 * 1024);
});

test("turning round for ever uses up its processor seconds", async () => {
  expect(await runBounded("sh", ["-c", "while :; do :; done"], { ...bounds, cpuSeconds: 1 })).toMatchObject({ ok: false, late: false });
});

test("arguments are arguments, whatever they say; our settings stay here; a program that is missing is said", async () => {
  process.env.A_SECRET = "told";
  const proof = join(folder, "run");
  expect((await runBounded("echo", [`$(touch '${proof}')`, "; touch x", "$A_SECRET"], bounds)).output.trim()).toBe(`$(touch '${proof}') ; touch x $A_SECRET`);
  expect(existsSync(proof)).toBe(false);
  expect((await runBounded("env", [], bounds)).output).not.toContain("told");
  expect((await runBounded("no-such-program", [], bounds)).ok).toBe(false);
});
