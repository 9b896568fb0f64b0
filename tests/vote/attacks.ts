import { sql } from "kysely";
import { db } from "#db";
import { withClient } from "#scripts/postgres/cluster";
import { judgeLinks, judgeOrder, judgePairs, type Verdict } from "./chance";

/** What really happened, as only the test knows it. Tags and slots in hexadecimal, in the order of the votes. */
export type Truth = { voters: string[]; slotOf: Map<string, string>; emailOf: Map<string, string> };

const column = async (query: ReturnType<typeof sql<{ value: string }>>): Promise<string[]> => (await query.execute(db)).rows.map(({ value }) => value);

const slotsInPlace = () => column(sql`select encode(slot, 'hex') as value from ballot_box order by ctid`);
const votersInPlace = () => column(sql`select encode(voter_tag, 'hex') as value from voter_roll order by ctid`);

/** Whoever has the disk itself: the server's own superuser may read its files. */
const asThief = async <T extends object>(text: string, values: unknown[] = []): Promise<T[]> =>
  withClient(Object.assign(new URL(process.env.DATABASE_URL!), { username: "postgres" }).href, async (thief) => {
    await thief.query("checkpoint");
    return (await thief.query<T & Record<string, unknown>>(text, values)).rows;
  });

type File = { bytes: Buffer };

/** Every file of this database that holds rows. */
const filesOfDisk = async (): Promise<Buffer[]> =>
  (await asThief<File>(`with place as (select 'base/' || oid as folder from pg_database where datname = current_database())
    select pg_read_binary_file(folder || '/' || name, true) as bytes from place, pg_ls_dir(folder, true, false) name where name ~ '^\\d+$' and (pg_stat_file(folder || '/' || name)).size > 65536`)).map(({ bytes }) => bytes);

const fileOf = async (relation: string): Promise<Buffer> => (await asThief<File>("select pg_read_binary_file(pg_relation_filepath($1)) as bytes", [relation]))[0]!.bytes;

const PAGE = 8192;

type Found = { value: string; page: number };

/** Those of these values (32 bytes each) that stand in the bytes, by where they first do: one pass, however many they are. */
function findAll(bytes: Buffer, values: Iterable<string>): Found[] {
  const wanted = new Map([...values].map((value) => [value.slice(0, 8), value]));
  const begins = new Uint8Array(65_536);
  for (const start of wanted.keys()) begins[parseInt(start.slice(0, 4), 16)] = 1;
  const found = new Map<string, Found>();
  for (let at = 0; at + 32 <= bytes.length; at += 1) {
    if (!begins[(bytes[at]! << 8) | bytes[at + 1]!]) continue;
    const value = wanted.get(bytes.toString("hex", at, at + 4));
    if (value && !found.has(value) && bytes.toString("hex", at, at + 32) === value) found.set(value, { value, page: Math.floor(at / PAGE) });
  }
  return [...found.values()];
}

const inOrderOfBytes = (bytes: Buffer, values: Iterable<string>): string[] => findAll(bytes, values).map(({ value }) => value);

/** Within a page the first row lies at the end: pages in order, each read backwards. */
function byPage(bytes: Buffer, values: Iterable<string>): string[][] {
  const pages = new Map<number, string[]>();
  for (const { value, page } of findAll(bytes, values)) pages.set(page, [value, ...(pages.get(page) ?? [])]);
  return [...pages.values()];
}

const inOrderOfPages = (bytes: Buffer, values: Iterable<string>): string[] => byPage(bytes, values).flat();

async function byTransaction({ slotOf }: Truth): Promise<Verdict> {
  const { rows } = await sql<{ voter: string; slot: string }>`select encode(voter_tag, 'hex') as voter, encode(slot, 'hex') as slot
    from voter_roll join ballot_box on voter_roll.xmin = ballot_box.xmin`.execute(db);
  return judgeLinks(slotOf, new Map(rows.map(({ voter, slot }) => [voter, slot])));
}

const byPlace = async ({ slotOf }: Truth): Promise<Verdict> => judgeOrder(slotOf, await votersInPlace(), await slotsInPlace());

/** The pages themselves, not what PostgreSQL says of them: rows long deleted may still stand there. */
async function byPages({ slotOf }: Truth): Promise<Verdict> {
  const voters = inOrderOfPages(await fileOf("voter_roll"), slotOf.keys());
  return judgeOrder(slotOf, voters, inOrderOfPages(await fileOf("ballot_box"), slotOf.values()));
}

/** A leaf's entries are written from its end, whatever order its key gives them. */
async function byIndex({ voters, slotOf }: Truth): Promise<Verdict> {
  const bytes = await fileOf("ballot_box_pkey");
  const ageOf = new Map(voters.map((voter, index) => [slotOf.get(voter)!, index]));
  return judgePairs(byPage(bytes.subarray(PAGE), ageOf.keys()), ageOf);
}

/** The mail « votre vote a été pris en compte », and the job that sends it, say who voted after whom. */
async function byOrderOf(truth: Truth, emails: string[]): Promise<Verdict> {
  const voterOf = new Map([...truth.emailOf].map(([voter, email]) => [email, voter]));
  return judgeOrder(truth.slotOf, emails.map((email) => voterOf.get(email)!), await slotsInPlace());
}

const byMails = async (truth: Truth) => byOrderOf(truth, await column(sql`select recipient as value from mail_message where template = 'vote-noted' order by created_at, ctid`));
const byJobs = async (truth: Truth) =>
  byOrderOf(truth, await column(sql`select recipient as value from graphile_worker._private_jobs job join mail_message mail on mail.id = (job.payload ->> 'mailId')::uuid
    where mail.template = 'vote-noted' order by job.id`));

/** When each account was last seen: voters who were signed in, even if only while they read the ballot. */
const bySessions = async (truth: Truth) =>
  byOrderOf(truth, await column(sql`select email as value from session join account on account.id = session.user_id where email like '%@vote.example.org' order by last_seen_at`));

/** A proxy's log, or one of ours, that names a person and an hour. */
const byRequests = async ({ voters, slotOf }: Truth) => judgeOrder(slotOf, voters, await slotsInPlace());

/** A copy of all files: first what stands nearest to what. */
async function byBackup({ slotOf }: Truth): Promise<Verdict> {
  const files = await filesOfDisk();
  const orders = files.map((bytes) => inOrderOfPages(bytes, slotOf.values())).filter((found) => found.length >= slotOf.size / 2);
  const voters = inOrderOfPages(await fileOf("voter_roll"), slotOf.keys());
  const verdicts = orders.map((order) => judgeOrder(slotOf, voters, order));
  return verdicts.reduce((best, one) => (one.p < best.p ? one : best), { links: 0, p: 1 });
}

/** Everything whose order could tell whose ballot is whose, from VOTE's list. */
export const attacks: Record<string, (truth: Truth) => Promise<Verdict>> = {
  "the transaction's number (xmin)": byTransaction,
  "the place of the rows (ctid)": byPlace,
  "the order inside the pages of the files": byPages,
  "the order inside the pages of the index": byIndex,
  "the order of the mails": byMails,
  "the order of the jobs": byJobs,
  "the hour of the sessions": bySessions,
  "a log of requests": byRequests,
  "a backup of all files": byBackup,
};

export const position = async (): Promise<string> => (await asThief<{ lsn: string }>("select pg_current_wal_insert_lsn()::text as lsn"))[0]!.lsn;

/** Until it is let go, PostgreSQL writes over none of its log. */
export const keepLog = () => asThief("select pg_create_physical_replication_slot('linking', true)");
export const letLogGo = () => asThief("select pg_drop_replication_slot('linking')");

/** What was written ahead from one position to another, as whoever keeps it reads it. */
export async function readLog(from: string, to: string): Promise<Buffer> {
  const rows = await asThief<File & { start: number }>(`select pg_read_binary_file('pg_wal/' || name) as bytes, (pg_walfile_name_offset($1::pg_lsn)).file_offset as start from pg_ls_waldir()
    where name >= pg_walfile_name($1::pg_lsn) and name <= pg_walfile_name($2::pg_lsn) order by name`, [from, to]);
  return Buffer.concat(rows.map(({ bytes }) => bytes)).subarray(rows[0]!.start);
}

/** In the log of writes, roll and box of one vote stand beside each other. */
export const byWrites = ({ slotOf }: Truth, log: Buffer): Verdict => judgeOrder(slotOf, inOrderOfBytes(log, slotOf.keys()), inOrderOfBytes(log, slotOf.values()));
