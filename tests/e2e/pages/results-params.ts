import { drawReceipt } from "~/features/ballots/secret";
import { chainOf } from "~/features/ballots/chain";
import { countVote, otherCounts } from "~/features/results/count-vote";
import { drawOrder } from "~/features/results/lot";
import type { PublishedVote } from "~/features/results/published-vote";
import { drawKey } from "~/features/vote-office/shares";
import { rowsOf } from "../steps/sql";

const insert = async (query: string, ...values: unknown[]): Promise<string> => (await rowsOf<{ id: string }>(query, values))[0]!.id;

const anEdition = (year: number, status = "draft") =>
  insert(
    `insert into edition (year, name, envelope_cents, status, published_at, created_by, created_at)
       select $1::integer, 'Budget citoyen ' || $1::integer, 1000000, $2::edition_status, case when $2::edition_status = 'published' then now() end, id, now() from account where email = 'nadia@example.org' returning id`, year, status);

const aRound = async (editionId: string, opensAt: string, closesAt: string) =>
  insert("insert into ballot_round (edition_id, opens_at, closes_at, public_key, created_at) values ($1, $2, $3, $4, now()) returning id", editionId, opensAt, closesAt, Buffer.from((await drawKey()).publicKey));

/** Three initiatives of the demonstration's projects on the ballot of a category. */
async function someLines(editionId: string, roundId: string): Promise<PublishedVote["lines"]> {
  const categoryId = await insert("insert into edition_category (edition_id, position, name, floor_cents, cap_cents) values ($1, 1, 'Premiers pas', 50000, 500000) returning id", editionId);
  await insert(`insert into initiative (edition_id, project_id, category_id, status, title, summary, request_cents, created_by, created_at)
    select $1, p.id, $2, 'selected', p.name, p.summary, 400000, a.id, now() from project p, account a where a.email = 'nadia@example.org' order by p.name limit 3 returning id`, editionId, categoryId);
  return rowsOf(`with line as (insert into ballot_line (round_id, initiative_id, number, cost_cents) select $1, id, row_number() over (order by title), request_cents from initiative where edition_id = $2 returning *)
    select line.number, initiative_id as "initiativeId", title, cost_cents::int as "costCents", category_id as "categoryId", false as "isWithdrawn" from line join initiative i on i.id = initiative_id order by number`, [roundId, editionId]);
}

async function writeCount(roundId: string, vote: Pick<PublishedVote, "rules" | "lines" | "box" | "lot">): Promise<void> {
  const { awards, unspentCents, trace, lots, endowmentCents, voters } = countVote(vote);
  for (const [index, { receipt, choices }] of vote.box.entries()) await insert("insert into published_ballot (round_id, rank, receipt, choices, is_withdrawn) values ($1, $2, $3, $4, false) returning round_id as id", roundId, index + 1, receipt, choices);
  for (const [index, { initiativeId, cents }] of awards.entries()) await insert("insert into award (round_id, initiative_id, cents, rank) values ($1, $2, $3, $4) returning round_id as id", roundId, initiativeId, cents, index + 1);
  await insert(
    `insert into round_result (round_id, counted_at, opened_by, key_destroyed_at, voters, sealed_ballots, paper_marks, paper_void, rules, unspent_cents, trace, comparison)
       select $1, now(), id, now(), $2, $2, 0, 0, $3, $4, $5, $6 from account where email = 'nadia@example.org' returning round_id as id`,
    roundId, vote.box.length, JSON.stringify(vote.rules), unspentCents, JSON.stringify({ lines: trace, lots, endowmentCents, voters }), JSON.stringify(otherCounts(vote, awards.length)));
}

/** A vote whose results are published, counted by the product's own rules. */
export async function publishedVoteParams() {
  const year = 2097;
  const editionId = await anEdition(year, "published");
  const roundId = await aRound(editionId, "2026-01-01", "2026-01-31");
  const lines = await someLines(editionId, roundId);
  const chainHead = await chainOf([]);
  const throws = "351624416253";
  await rowsOf("update ballot_round set seal = repeat('0', 64), sealed_at = now() where id = $1", [roundId]);
  await rowsOf("update ballot_round set closed_at = now(), chain_head = $2 where id = $1", [roundId, chainHead]);
  const order = await drawOrder(chainHead, throws, lines.map(({ number }) => number));
  await rowsOf("insert into round_lot (round_id, throws, line_order, drawn_at) values ($1, $2, $3, now())", [roundId, throws, order]);
  const categories = [{ id: lines[0]!.categoryId!, floorCents: 50_000, capCents: 500_000 }];
  const rules = { envelopeCents: 1_000_000, counting: "award-scale" as const, stepCents: 10_000, winnersCount: null, minVotes: null, categories, ballotForm: "approval" as const, minChoices: 1, maxChoices: 3, blankAllowed: true };
  const box = [[1], [1], [1, 2], [2], [3], []].map((choices) => ({ receipt: drawReceipt(), choices, isWithdrawn: false })).sort((a, b) => (a.receipt < b.receipt ? -1 : 1));
  await writeCount(roundId, { rules, lines, box, lot: { throws, order } });
  await rowsOf("update ballot_round set opened_at = now(), results_published_at = now() where id = $1", [roundId]);
  return { votedYear: String(year) };
}
