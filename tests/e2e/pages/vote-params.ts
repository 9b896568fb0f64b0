import { randomBytes } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { drawKey } from "~/features/vote-office/shares";
import { productUnderTest } from "../product";
import { rowsOf } from "../steps/sql";

const insert = async (query: string, ...values: unknown[]): Promise<string> => (await rowsOf<{ id: string }>(query, values))[0]!.id;

/** Two initiatives on its ballot, then the seal. */
async function sealOpenVote(editionId: string, roundId: string) {
  await insert(`with chosen as (select id, name, row_number() over (order by name) as number from project where is_demo order by name limit 2),
      made as (insert into initiative (edition_id, project_id, title, summary, request_cents, status, created_by, created_at)
        select $1, chosen.id, chosen.name, 'Un projet pour le quartier, mis au vote.', 500000, 'selected', account.id, now() from chosen, account where email = 'nadia@example.org' returning id, project_id)
    insert into ballot_line (round_id, initiative_id, number, cost_cents) select $2, made.id, chosen.number, 500000 from made join chosen on chosen.id = project_id returning round_id as id`, editionId, roundId);
  await insert("insert into round_event (round_id, kind, detail, at) values ($1, 'sealed', repeat('b', 64), now()) returning round_id as id", roundId);
  await insert("insert into round_seal (round_id, content) values ($1, '{}') returning round_id as id", roundId);
  await insert("update ballot_round set seal = repeat('a', 64), sealed_at = now() where id = $1 returning id", roundId);
}

/** A vote that is open, with the key of its roll. */
export async function openVoteParams() {
  const editionId = await insert("insert into edition (year, name, status, published_at, envelope_cents, created_by, created_at) select 2098, 'Budget citoyen 2098', 'published', now(), 10000000, id, now() from account where email = 'nadia@example.org' returning id");
  const { publicKey } = await drawKey();
  const roundId = await insert(
    "insert into ballot_round (edition_id, opens_at, closes_at, public_key, created_at) values ($1, now() - interval '1 day', now() + interval '30 days', $2, now()) returning id",
    editionId, Buffer.from(publicKey),
  );
  await sealOpenVote(editionId, roundId);
  const { voteKeysFolder } = productUnderTest();
  mkdirSync(voteKeysFolder, { recursive: true, mode: 0o700 });
  writeFileSync(join(voteKeysFolder, `${roundId}.roll`), randomBytes(32), { mode: 0o600 });
  return { openYear: "2098", openEditionId: editionId };
}

/** A vote in preparation: an office of three, its key made, one share confirmed. */
export async function officeParams() {
  const officeEditionId = await insert("insert into edition (year, name, envelope_cents, created_by, created_at) select 2099, 'Budget citoyen 2099', 10000000, id, now() from account where email = 'nadia@example.org' returning id");
  const { publicKey } = await drawKey();
  const roundId = await insert("insert into ballot_round (edition_id, opens_at, closes_at, public_key, created_at) values ($1, '2099-09-01', '2099-10-01', $2, now()) returning id", officeEditionId, Buffer.from(publicKey));
  await insert("insert into vote_office (round_id, threshold, named_by, named_at, key_posted_at, key_posted_by) select $1, 2, id, now(), now(), id from account where email = 'nadia@example.org' returning round_id as id", roundId);
  await insert(`insert into office_member (round_id, account_id, position, share_confirmed_at)
    select $1, id, row_number() over (order by email), case when email = 'claire@example.org' then now() end from account where email in ('departement@example.org', 'claire@example.org', 'louise@example.org') returning round_id as id`, roundId);
  return { officeEditionId, roundId };
}
