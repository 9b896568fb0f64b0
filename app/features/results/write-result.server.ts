import { sql } from "kysely";
import type { Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import type { Count } from "~/features/editions/counting-of";
import type { Edition } from "~/features/editions/edition";
import type { RollCounts } from "./closed-box.server";
import type { OtherCount } from "./count-vote";
import type { PublishedVote } from "./published-vote";
import type { Tally } from "./tally";

export type Counted = { roundId: string; edition: Edition; tally: Tally; roll: RollCounts; paperVoid: number; sealedBallots: number; official: Count; others: OtherCount[] };

/** The rules as they were counted by, and nothing more of the edition. */
const rulesOf = (edition: Edition): PublishedVote["rules"] => {
  const { envelopeCents, counting, stepCents, winnersCount, minVotes, ballotForm, minChoices, maxChoices, blankAllowed } = edition;
  const categories = edition.categories.map(({ id, floorCents, capCents }) => ({ id, floorCents, capCents }));
  return { envelopeCents, counting, stepCents, winnersCount, minVotes, categories, ballotForm, minChoices, maxChoices, blankAllowed };
};

/** In one statement each: a box of sixty thousand has more values than a statement takes parameters. */
async function writeBox(trx: Transaction, { roundId, tally: { box, malformed } }: Counted): Promise<void> {
  const ballots = JSON.stringify(box.map(({ receipt, choices, isWithdrawn }) => ({ receipt, choices, withdrawn: isWithdrawn })));
  await sql`insert into published_ballot (round_id, rank, receipt, choices, is_withdrawn)
    select ${roundId}, position, ballot->>'receipt', array(select jsonb_array_elements_text(ballot->'choices')::smallint), (ballot->>'withdrawn')::boolean
    from jsonb_array_elements(${ballots}::jsonb) with ordinality as box (ballot, position)`.execute(trx);
  await sql`insert into malformed_ballot (round_id, fingerprint, reason)
    select ${roundId}, ballot->>'fingerprint', (ballot->>'reason')::malformed_reason from jsonb_array_elements(${JSON.stringify(malformed)}::jsonb) as ballot`.execute(trx);
}

/** Box, counts, trace and awards of a round, and the moment of its opening: on the opening's transaction. Which place a ballot came from is forgotten. */
export async function writeResult(trx: Transaction, actor: Actor, counted: Counted, at: Date): Promise<void> {
  const { roundId, edition, official, others, roll, paperVoid, sealedBallots } = counted;
  await writeBox(trx, counted);
  await trx
    .insertInto("roundResult")
    .values({
      roundId, countedAt: at, openedBy: actor.accountId, keyDestroyedAt: at, voters: roll.voters, paperMarks: roll.paperMarks, paperVoid, sealedBallots,
      rules: JSON.stringify(rulesOf(edition)), unspentCents: official.unspentCents,
      trace: JSON.stringify({ lines: official.trace, lots: official.lots, endowmentCents: official.endowmentCents, voters: official.voters }), comparison: JSON.stringify(others),
    })
    .execute();
  if (official.awards.length) await trx.insertInto("award").values(official.awards.map(({ initiativeId, cents }, index) => ({ roundId, initiativeId, cents, rank: index + 1 }))).execute();
  await trx.updateTable("ballotRound").set({ openedAt: at }).where("id", "=", roundId).where("openedAt", "is", null).executeTakeFirstOrThrow();
  await sql`select forget_paper(${roundId})`.execute(trx);
}
