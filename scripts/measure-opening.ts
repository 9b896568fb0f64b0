import { randomBytes } from "node:crypto";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { rmSync } from "node:fs";
import { ensureDatabase } from "#scripts/postgres/cluster";
import { startPostgres } from "#scripts/postgres/server";
import { throwawayPlace } from "#scripts/postgres/throwaway";

/** How long the opening of a large box takes, and how long it keeps others from being answered: `npx tsx scripts/measure-opening.ts [ballots]`. */

const BALLOTS = Number(process.argv[2] ?? 60_000);
const LINES = 40;

const place = await throwawayPlace({ onDisk: true });
const server = await startPostgres({ place, durable: true });
await ensureDatabase(server.url("postgres"), "opening");
Object.assign(process.env, { APP_MODE: "test", DATABASE_URL: server.url("opening"), PUBLIC_URL: "http://localhost:3000", APP_SECRET: randomBytes(24).toString("hex"), STORAGE_DIR: place, VOTE_KEYS_DIR: place, SMTP_URL: "smtp://127.0.0.1:9", STRIPE_SECRET_KEY: "sk_test_nowhere", STRIPE_WEBHOOK_SECRET: "whsec_test", STRIPE_PAGES: "http://demo.test", STRIPE_API_BASE: "http://127.0.0.1:9", LOG_LEVEL: "silent" });

const { migrate } = await import("#db/migrate.server");
await migrate(server.url("opening"));
const { closeDb, db } = await import("#db");
const { sql } = await import("kysely");
const { aClosedRound, withLot } = await import("#tests/factories/results");
const { aVote } = await import("#tests/factories/ballots");
const { fingerprintOf } = await import("~/features/ballots/secret");
const { openRound } = await import("~/features/results/open-round.server");

const choicesOf = () => [...new Set(Array.from({ length: 3 }, () => 1 + Math.floor(Math.random() * LINES)))].sort((a, b) => a - b);

/** Sealed for the office's key as browsers do; roll and box in as many rows. */
async function fill(round: Awaited<ReturnType<typeof aClosedRound>>): Promise<void> {
  for (let from = 0; from < BALLOTS; from += 1_000) {
    const votes = await Promise.all(Array.from({ length: Math.min(1_000, BALLOTS - from) }, () => aVote(round, choicesOf())));
    const rows = await Promise.all(votes.map(async ({ sealed }, index) => ({ roundId: round.roundId, position: from + index + 1, fingerprint: Buffer.from(await fingerprintOf(sealed), "hex"), sealed: Buffer.from(sealed) })));
    await db.insertInto("closedBallot").values(rows).execute();
  }
  await sql`insert into voter_roll (round_id, voter_tag, channel, day) select ${round.roundId}, sha256(i::text::bytea), 'email', current_date from generate_series(1, ${BALLOTS}::int) i`.execute(db);
}

try {
  const round = await aClosedRound({ choices: [], costs: Array.from({ length: LINES }, (_, index) => 20_000_00 + index * 1_000_00), edition: { envelopeCents: 300_000_00 } });
  await withLot(round);
  await fill(round);
  const delay = monitorEventLoopDelay({ resolution: 5 });
  const [from, cpu] = [performance.now(), process.cpuUsage()];
  delay.enable();
  await openRound(round.members[0]!, round.roundId, round.shares.slice(0, 2));
  delay.disable();
  const { user, system } = process.cpuUsage(cpu);
  console.log(`${BALLOTS} ballots opened, counted by five rules and written in ${Math.round(performance.now() - from)} ms (processor ${Math.round((user + system) / 1000)} ms)`);
  console.log(`a request waited at most ${Math.round(delay.max / 1e6)} ms, 99 of 100 at most ${Math.round(delay.percentile(99) / 1e6)} ms`);
} finally {
  await closeDb();
  await server.stop();
  rmSync(place, { recursive: true, force: true });
}
