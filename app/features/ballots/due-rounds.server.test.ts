import { expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aRound, aVote, aVoter, type ARound } from "#tests/factories/ballots";
import { runJobs } from "#tests/run-jobs";
import { enqueue } from "~/jobs/enqueue.server";
import { tasks } from "~/jobs/worker.server";
import { moveClockTo } from "~/lib/clock.server";
import { castBallot } from "./cast-ballot.server";
import { listDueRounds } from "./due-rounds.server";
import { getVote } from "./rounds.server";

useTestDatabase();

const at = (instant: Date, ms: number) => new Date(instant.getTime() + ms);
const opensAt = new Date("2030-09-01T06:00:00.000Z");
const T = new Date("2030-09-30T21:59:59.000Z");

const dueOf = async ({ roundId }: ARound, instant: Date) => (await listDueRounds(db, instant)).flatMap((job) => ("roundId" in job && job.roundId === roundId ? [job.name] : []));

test("nothing is due before the opening; the box is compared every hour, mixed once a night, and closed at T, not a millisecond before", async () => {
  const round = await aRound({ opensAt, closesAt: T });
  expect(await dueOf(round, at(opensAt, -1))).toEqual([]);
  expect(await dueOf(round, opensAt)).toEqual(["mix_box", "check_box"]);
  await db.insertInto("boxMixing").values({ roundId: round.roundId, mixedOn: "2030-09-30" }).execute();
  await db.insertInto("boxCheck").values({ roundId: round.roundId, checkedAt: at(T, -60_000), roll: 0, slots: 0, held: 0, refused: 0 }).execute();
  expect(await dueOf(round, at(T, -1))).toEqual([]);
  expect(await dueOf(round, T)).toEqual(["close_round"]);
  // Three in the morning in Paris, the day after.
  expect(await dueOf(round, new Date("2030-10-01T00:59:59.999Z"))).toEqual(["close_round", "check_box"]);
  expect(await dueOf(round, new Date("2030-10-01T01:00:00.000Z"))).toEqual(["close_round", "mix_box", "check_box"]);
});

/** What the worker does each minute, on the jobs of a vote. */
async function aMinutePasses(): Promise<void> {
  await enqueue(db, { name: "tick" });
  const { tick, close_round, mix_box, check_box } = tasks;
  await runJobs({ tick, close_round, mix_box, check_box });
}

test("the worker closes the vote at T and not before; a vote opens by itself", async () => {
  const hour = 3_600_000;
  const [opens, closes] = [new Date(Date.now() + hour), new Date(Date.now() + 3 * hour)];
  const round = await aRound({ opensAt: opens, closesAt: closes });
  const stage = async () => (await getVote(String(round.year))).stage;
  expect(await stage()).toBe("sealed");
  await moveClockTo(opens);
  expect(await stage()).toBe("open");
  const { sealed, slot } = await aVote(round);
  await castBallot(aVoter(round.roundId), { sealed, slot });
  await moveClockTo(at(closes, -hour));
  await aMinutePasses();
  expect(await stage()).toBe("open");
  await moveClockTo(closes);
  expect(await stage()).toBe("over");
  await aMinutePasses();
  expect(await stage()).toBe("closed");
  expect(await db.selectFrom("closedBallot").select("position").where("roundId", "=", round.roundId).execute()).toHaveLength(1);
});
