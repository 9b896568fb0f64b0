import { sql } from "kysely";
import { setTimeout as wait } from "node:timers/promises";
import { db } from "#db";
import { enqueue } from "~/jobs/enqueue.server";
import { moveClockTo, now } from "~/lib/clock.server";
import { setSandboxClock, waitForWebhooks } from "~/services/demo-tools.server";
import type { Move } from "./demo.schemas";
import { firstDueBetween, nextDeadline, nextPayoutStep, nextVoteStep } from "./due-instants.server";

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const MAX_ROUNDS = 6;
const PATIENCE_MS = 20_000;

/** Jobs that can still run by themselves now: neither waiting for a retry nor given up. */
async function hasRunnableJobs(): Promise<boolean> {
  const { rows } = await sql<{ busy: boolean }>`select exists (
    select 1 from graphile_worker.jobs where attempts < max_attempts and (locked_at is not null or run_at <= now())) as busy`.execute(db);
  return rows[0]?.busy ?? false;
}

/** Lets worker and sandbox catch up with the new time, until nothing is left to do. */
export async function catchUp(): Promise<void> {
  const giveUp = Date.now() + PATIENCE_MS;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    await enqueue(db, { name: "tick" });
    do await wait(100);
    while ((await hasRunnableJobs()) && Date.now() < giveUp);
    await waitForWebhooks();
    if (!(await hasRunnableJobs())) return;
  }
}

async function stepTo(instant: Date): Promise<void> {
  await setSandboxClock(await moveClockTo(instant));
  await catchUp();
}

/** Stops at each opening and end on the way, so that everything happens, and is dated, on its day. */
async function jumpTo(instant: Date): Promise<void> {
  for (let due = await firstDueBetween(await now(), instant); due; due = await firstDueBetween(due, instant)) await stepTo(after(due));
  await stepTo(instant);
}

const after = (instant: Date) => new Date(instant.getTime() + MINUTE_MS);

const later = (instant: Date, floor: Date) => new Date(Math.max(after(instant).getTime(), floor.getTime()));

/** Jumps from step to step of the payouts on their way until the first arrives. */
async function jumpToPayout(): Promise<void> {
  for (let step = 0; step < MAX_ROUNDS; step += 1) {
    const next = await nextPayoutStep();
    if (!next) return;
    await jumpTo(later(next, await now()));
  }
}

/** Where each move leads, when it leads to one instant. */
const target: Record<Exclude<Move, "payout">, (at: Date) => Promise<Date | null>> = {
  day: async (at) => new Date(at.getTime() + DAY_MS),
  deadline: async (at) => laterOrNull(await nextDeadline(), at),
  vote: async (at) => laterOrNull(await nextVoteStep(at), at),
};

const laterOrNull = (instant: Date | null, floor: Date) => instant && later(instant, floor);

/** Moves the demonstration's time forward. Returns the new time, or null when there is nothing to jump to. */
export async function moveDemoClock(move: Move): Promise<Date | null> {
  if (move === "payout") {
    if (!(await nextPayoutStep())) return null;
    await jumpToPayout();
    return now();
  }
  const instant = await target[move](await now());
  if (!instant) return null;
  await jumpTo(instant);
  return now();
}
