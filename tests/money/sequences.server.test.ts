import fc from "fast-check";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { closeDb } from "#db";
import { withClient } from "#scripts/postgres/cluster";
import type { Sandbox } from "#scripts/sandbox/start";
import { createTestDatabase, useTestDatabase } from "#tests/database";
import { aWorld } from "#tests/faults/life";
import { unlessRefused } from "./sequences/people";
import { Victims } from "./sequences/kill";
import { comeToRest, wrongAtRest, wrongNow } from "./sequences/rest";
import { kills, steps, type Chance, type Verb } from "./sequences/steps";
import { aReceiver, aWorldOf } from "./sequences/world";

/*
 * Everything that may happen to a campaign's money, in any order, with webhooks lost, doubled and turned round and processes
 * killed: after each step the invariants hold, in the end both sides agree to the cent. See docs/money-stories.md.
 */
useTestDatabase();
const victims = new Victims();
let sandbox: Sandbox;
let receiver: Awaited<ReturnType<typeof aReceiver>>;
beforeAll(async () => {
  receiver = await aReceiver();
  sandbox = await aWorld(receiver.url);
});
afterAll(async () => {
  await victims.stop();
  await sandbox.stop();
  await receiver.stop();
});

/** An empty database under the same name: each sequence has the first day for itself. */
async function anEmptyDatabase(): Promise<void> {
  const name = new URL(process.env.DATABASE_URL!).pathname.slice(1);
  await closeDb();
  await withClient(inject("serverUrl"), (client) => client.query(`drop database ${name} with (force)`));
  await createTestDatabase(name);
}

type Step = Chance & { verb: Verb };

const common: readonly Verb[] = ["opened and paid by card", "opened and paid by direct debit", "the worker works", "days pass", "what Stripe has to say arrives"];
const rare: readonly Verb[] = [...kills, "the campaign is cancelled"];
const verbs = Object.keys(steps) as Verb[];
const weightOf = (verb: Verb) => (common.includes(verb) ? 6 : rare.includes(verb) ? 1 : 2);
const step: fc.Arbitrary<Step> = fc.record({
  verb: fc.oneof(...verbs.map((verb) => ({ weight: weightOf(verb), arbitrary: fc.constant(verb) }))),
  who: fc.nat({ max: 30 }),
  n: fc.nat({ max: 60 }),
});

async function tell(story: readonly Step[]): Promise<void> {
  await anEmptyDatabase();
  const world = await aWorldOf(sandbox);
  if (story.some(({ verb }) => kills.includes(verb))) victims.prepare();
  for (const [index, { verb, who, n }] of story.entries()) {
    await unlessRefused(() => steps[verb](world, { who, n }, victims));
    expect(await wrongNow(), `after step ${index + 1}, ${verb}`).toEqual([]);
  }
  expect(await comeToRest(world)).toEqual([]);
  expect(await wrongAtRest(world)).toEqual([]);
}

const { SEQUENCES, SEQUENCES_SEED, SEQUENCES_PATH: path, SEQUENCES_WHOLE } = process.env;
const many = Number(SEQUENCES ?? 0);
const ownSeed = Number(SEQUENCES_SEED ?? Date.now() % 1_000_000);
/** On demand, a sequence that fails is shortened. */
const whole = many === 0 || SEQUENCES_WHOLE === "1";
const stories = fc.array(step, { minLength: 6, maxLength: 16, size: "max" });
const check = (numRuns: number, seed: number) => fc.assert(fc.asyncProperty(stories, tell), { numRuns, seed, path, endOnFailure: whole });

const patienceMs = (runs: number) => 60_000 + runs * 60_000;

test.runIf(many === 0)("random sequences of money stories, always the same: the invariants hold after every step", () => check(3, 5), patienceMs(3));

test(`random sequences of money stories, drawn with SEQUENCES_SEED=${ownSeed}: the invariants hold after every step`, () => check(many || 1, ownSeed), patienceMs(many || 1));
