import { randomBytes } from "node:crypto";
import { drawReceipt } from "~/features/ballots/secret";
import { rowsOf } from "../steps/sql";

const insert = async (query: string, ...values: unknown[]): Promise<string> => (await rowsOf<{ id: string }>(query, values))[0]!.id;
const accountOf = (name: string) => insert("select id from account where email = $1", `${name}@example.org`);
const aPlace = (roundId: string, name: string) =>
  insert("insert into paper_place (round_id, name, commune_code, whereabouts, created_at) values ($1, $2, '62119', 'Place du 4-Septembre' || chr(10) || 'Du lundi au vendredi, de 9 h à 17 h', now()) returning id", roundId, name);

/** People who look alike to the office. */
async function mark(roundId: string, placeId: string, count: number) {
  const near = [randomBytes(32)];
  for (let one = 0; one < count; one += 1)
    await insert("insert into voter_roll (round_id, voter_tag, near_tags, channel, day, paper_place_id) values ($1, $2, $3, 'paper', current_date, $4) returning round_id as id", roundId, randomBytes(32), near, placeId);
}

const takeTurn = async (placeId: string, turn: number, name: string) =>
  insert("insert into paper_typist (place_id, turn, account_id) values ($1, $2, $3) returning place_id as id", placeId, turn, await accountOf(name));

async function key(placeId: string, turn: number, receipts: readonly string[], choices: number[]) {
  for (const receipt of receipts) await insert("insert into paper_entry (place_id, turn, receipt, choices) values ($1, $2, $3, $4) returning place_id as id", placeId, turn, receipt, choices);
}

/** Closed, with a place that Nadia keys and one that two others keyed differently. */
async function closedPaper() {
  const editionId = await insert("insert into edition (year, name, status, published_at, envelope_cents, created_by, created_at) select 2089, 'Budget citoyen 2089', 'published', now(), 10000000, id, now() from account where email = 'nadia@example.org' returning id");
  const roundId = await insert("insert into ballot_round (edition_id, opens_at, closes_at, public_key, created_at) values ($1, now() - interval '9 days', now() - interval '1 day', $2, now()) returning id", editionId, Buffer.alloc(65, 4));
  await rowsOf("update ballot_round set seal = repeat('c', 64), sealed_at = now() where id = $1", [roundId]);
  const [keyedPlaceId, differingPlaceId] = [await aPlace(roundId, "École Pasteur"), await aPlace(roundId, "Comptoir de Lens")];
  await mark(roundId, keyedPlaceId, 3);
  await mark(roundId, differingPlaceId, 2);
  await rowsOf("update ballot_round set closed_at = now(), chain_head = repeat('0', 64) where id = $1", [roundId]);
  const receipts = [drawReceipt(), drawReceipt()];
  await takeTurn(keyedPlaceId, 1, "nadia");
  await key(keyedPlaceId, 1, receipts, [1, 2]);
  for (const [turn, name] of [[1, "claire"], [2, "louise"]] as const) {
    await takeTurn(differingPlaceId, turn, name);
    await key(differingPlaceId, turn, receipts, [turn]);
  }
  await rowsOf("update paper_typist set finished_at = now() where place_id = $1", [differingPlaceId]);
  return { keyedPlaceId, differingPlaceId };
}

/** A town hall where people vote, with an agent of its own; and what is keyed once a vote is over. */
export async function paperParams(openEditionId: string) {
  const roundId = await insert("select id from ballot_round where edition_id = $1", openEditionId);
  const paperPlaceId = await aPlace(roundId, "Mairie de Béthune");
  await insert("insert into paper_agent (place_id, email, invited_by, invited_at) select $1, 'departement@example.org', id, now() from account where email = 'nadia@example.org' returning id", paperPlaceId);
  await mark(roundId, paperPlaceId, 3);
  return { paperPlaceId, ...(await closedPaper()) };
}
