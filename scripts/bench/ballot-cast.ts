import { randomBytes, randomUUID } from "node:crypto";
import pg from "pg";
import { aRound, aVote, aVoter, type ARound } from "#tests/factories/ballots";
import { load, type Call } from "./load";
import { spentPerUnit, toMeasure, type Measure } from "./measure";
import type { BenchProduct } from "./product";
import { cpuMs } from "./usage";

const VOTES = 3_000;
const CONNECTIONS = 4;
/** Roll, box, and the mail that says no more than that the vote counts. */
const ROWS_PER_VOTE = 3;

/** A vote as a browser sends it: sealed there, under the pass that the door gave. */
export async function voteOf(product: BenchProduct, round: ARound): Promise<Call> {
  const { giveVoterPass } = await import("~/features/voters/voter-pass.server");
  const { email = null, suspicions, nearTags, ...voter } = aVoter(round.roundId);
  const pass = giveVoterPass({ ...voter, year: round.year, email, suspicions: [...suspicions], nearTags: [...nearTags], accessCode: null });
  const { slot, sealed } = await aVote(round, [1]);
  const body = new URLSearchParams({ slot, sealed: Buffer.from(sealed).toString("hex") }).toString();
  const headers = { Cookie: pass.split(";")[0], Origin: product.url, "Content-Type": "application/x-www-form-urlencoded", "Content-Length": Buffer.byteLength(body) };
  return { url: `${product.url}/budget-citoyen/${round.year}/bulletin/urne`, method: "POST", headers, body };
}

async function writeVote(client: pg.Client, roundId: string): Promise<void> {
  const run = (name: string, text: string, values: unknown[]) => client.query({ name, text, values });
  await client.query("begin");
  await run("roll", "insert into voter_roll (round_id, voter_tag, mailbox_tag, channel, day) values ($1, $2, $3, 'email', current_date)", [roundId, randomBytes(32), randomBytes(32)]);
  await run("box", "insert into ballot_box (round_id, slot, sealed) values ($1, $2, $3)", [roundId, randomBytes(32), randomBytes(177)]);
  await run("mail", "insert into mail_message (key, recipient, template, props, created_at) values ($1, $2, 'vote-noted', $3, now())", [`bare:${randomUUID()}`, "bare@example.org", "{}"]);
  await client.query("commit");
}

/** The same rows, one transaction a vote, prepared statements, nothing else. Votes per second. */
async function bareVotes(databaseUrl: string, roundId: string): Promise<number> {
  const clients = await Promise.all(Array.from({ length: CONNECTIONS }, async () => {
    const client = new pg.Client(databaseUrl);
    await client.connect();
    return client;
  }));
  let left = VOTES;
  const from = performance.now();
  try {
    await Promise.all(clients.map(async (client) => {
      while (left-- > 0) await writeVote(client, roundId);
    }));
    return (VOTES * 1000) / (performance.now() - from);
  } finally {
    for (const client of clients) await client.end();
  }
}

/** Sealed ballots sent by sixteen browsers at once, from the request to the committed rows; limit: the same rows by SQL alone. */
export async function ballotCast(product: BenchProduct): Promise<Measure> {
  const round = await aRound({ isDemo: true });
  const waiting: Call[] = [];
  for (let vote = 0; vote < VOTES; vote += 1) waiting.push(await voteOf(product, round));
  const [cpu, each] = [cpuMs(product.pids), product.cpuMsOf()];
  const { perSecond, p99Ms } = await load(() => waiting.pop() ?? null);
  const spent = cpu === null ? null : (cpuMs(product.pids)! - cpu) / VOTES;
  const cpuMsOf = spentPerUnit(each, product.cpuMsOf(), VOTES);
  const limit = await bareVotes(product.databaseUrl, (await aRound({ isDemo: true })).roundId);
  return toMeasure({ name: "ballot.cast", perSecond, limitPerSecond: limit, p99Ms, cpuMsPerUnit: spent, cpuMsOf, rows: VOTES * ROWS_PER_VOTE });
}
