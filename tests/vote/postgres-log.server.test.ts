import { readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDb, db } from "#db";
import { withClient } from "#scripts/postgres/cluster";
import { useTestDatabase } from "#tests/database";
import { aRound, aVote, aVoter } from "#tests/factories/ballots";
import { hasVoted } from "~/features/ballots/bulletin.server";
import { castBallot } from "~/features/ballots/cast-ballot.server";
import { changeBallot } from "~/features/ballots/change-ballot.server";
import { mustLieThere } from "~/features/ballots/follow-ballot.server";
import { getVote } from "~/features/ballots/rounds.server";
import { countLookalikes, findOnRoll, othersOfMailbox } from "~/features/voters/roll.server";

useTestDatabase();

const asAdministrator = <T>(...statements: string[]): Promise<T[]> =>
  withClient(Object.assign(new URL(process.env.DATABASE_URL!), { username: "postgres" }).href, async (client) => {
    let rows: unknown[] = [];
    for (const statement of statements) rows = (await client.query(statement)).rows;
    return rows as T[];
  });

const databaseName = () => new URL(process.env.DATABASE_URL!).pathname.slice(1);
const owner = () => new URL(process.env.DATABASE_URL!).username;

let file = "";
let from = 0;
const logged = (): string => readFileSync(file).subarray(from).toString("utf8");

/** The least discreet log there is: every statement, with what it was given, as many administrators have it. */
beforeAll(async () => {
  const [place] = await asAdministrator<{ folder: string }>(
    `alter database ${databaseName()} set log_statement = 'all'`, `alter database ${databaseName()} set log_parameter_max_length_on_error = -1`,
    `grant set on parameter log_parameter_max_length to ${owner()}`, "select current_setting('data_directory') as folder",
  );
  file = join(dirname(place!.folder), "postgres.log");
  await closeDb();
  from = statSync(file).size;
});
afterAll(() => asAdministrator(`revoke set on parameter log_parameter_max_length from ${owner()}`));

test("a log that shows everything shows what other pages ask", async () => {
  await sql`select ${"a-word-to-be-found"}::text`.execute(db);
  await expect(sql`select ${"a-word-beside-an-error"}::text::int`.execute(db)).rejects.toThrow();
  expect(logged()).toContain("a-word-to-be-found");
  expect(logged()).toContain("a-word-beside-an-error");
});

test("it shows neither tag, nor slot, nor sealed ballot, nor mailbox of a vote, not even when the vote fails (situation 20)", async () => {
  const round = await aRound();
  const { roundId } = round;
  const [voter, lost] = [aVoter(roundId), aVoter(roundId, { channel: "nonsense" as "code" })];
  const [vote, lostVote] = [await aVote(round), await aVote(round)];
  await castBallot(voter, vote);
  await expect(castBallot(lost, lostVote)).rejects.toThrow();
  await changeBallot(roundId, await aVote(round, [2], vote.secret));
  await mustLieThere(await getVote(String(round.year)), vote.slot);
  expect([await hasVoted(voter), await findOnRoll(roundId, voter.voterTag), await countLookalikes(roundId, voter.nearTags, voter.voterTag)]).toHaveLength(3);
  await othersOfMailbox(roundId, voter.mailboxTag!, voter.voterTag);
  const log = logged();
  for (const statement of ["cast_ballots(", "change_ballot(", `from "voter_roll"`, "from held_ballot", "roll_channel"]) expect(log).toContain(statement);
  const kept = [voter, lost].flatMap(({ voterTag, mailboxTag, email }) => [voterTag.toString("hex"), mailboxTag!.toString("hex"), email!]);
  for (const told of [...kept, vote.slot, lostVote.slot, Buffer.from(vote.sealed).toString("hex"), Buffer.from(lostVote.sealed).toString("hex")]) expect(log).not.toContain(told);
});
