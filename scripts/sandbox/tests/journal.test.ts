import { appendFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { startBench } from "./bench";

function journalPath(): string {
  const folder = mkdtempSync(join(tmpdir(), "sandbox-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, "state", "sandbox.jsonl");
}

test("after a restart everything is as it was, idempotency keys and clock included", async () => {
  const statePath = journalPath();
  const before = await startBench({ statePath });
  const session = await before.give(2500);
  const topup = await before.stripe.topups.create({ amount: 100, currency: "eur" }, { idempotencyKey: "k" });
  await before.control("/clock", { offsetMs: 60_000 });
  const balance = await before.stripe.balance.retrieve();
  await before.sandbox.stop();

  const after = await startBench({ statePath });
  onTestFinished(() => after.sandbox.stop());
  expect(await after.stripe.checkout.sessions.retrieve(session.id)).toEqual(session);
  expect(await after.stripe.balance.retrieve()).toEqual(balance);
  const again = await after.stripe.topups.create({ amount: 100, currency: "eur" }, { idempotencyKey: "k" });
  expect(again.id).toBe(topup.id);
  expect(await after.control("/state")).toMatchObject({ clock: { offsetMs: 60_000 } });
});

test("a torn last line is dropped, and what is written after it survives", async () => {
  const statePath = journalPath();
  const first = await startBench({ statePath });
  await first.stripe.topups.create({ amount: 100, currency: "eur" });
  await first.sandbox.stop();
  appendFileSync(statePath, '[["topup","tu_torn","platf');

  const second = await startBench({ statePath });
  await second.stripe.topups.create({ amount: 200, currency: "eur" });
  await second.sandbox.stop();
  expect(readFileSync(statePath, "utf8")).not.toContain("tu_torn");

  const third = await startBench({ statePath });
  onTestFinished(() => third.sandbox.stop());
  expect((await third.stripe.balance.retrieve()).available[0]?.amount).toBe(300);
});

test("reset forgets everything, on disk too", async () => {
  const statePath = journalPath();
  const bench = await startBench({ statePath });
  await bench.give(2500);
  await bench.control("/reset", {});
  expect(readFileSync(statePath, "utf8")).toBe("");
  expect(await bench.control("/state")).toMatchObject({ counts: { session: 0, charge: 0, event: 0 } });
  await bench.sandbox.stop();
});
