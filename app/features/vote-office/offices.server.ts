import { db, type Handle } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { orNotFound } from "~/lib/errors";
import type { Office, OfficeMember } from "./office";

const rounds = (handle: Handle) =>
  handle
    .selectFrom("ballotRound")
    .innerJoin("edition", "edition.id", "ballotRound.editionId")
    .leftJoin("voteOffice", "voteOffice.roundId", "ballotRound.id")
    .select([
      "ballotRound.id as roundId", "edition.id as editionId", "edition.name as editionName", "edition.year", "voteOffice.threshold", "voteOffice.keyPostedAt",
      "ballotRound.publicKey", "ballotRound.sealedAt", "ballotRound.closedAt", "ballotRound.openedAt",
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof rounds>["executeTakeFirstOrThrow"]>>;

const listMembers = (handle: Handle, roundId: string): Promise<OfficeMember[]> =>
  handle
    .selectFrom("officeMember")
    .innerJoin("account", "account.id", "officeMember.accountId")
    .select(["accountId", "account.name", "account.email", "position", "shareConfirmedAt"])
    .where("roundId", "=", roundId)
    .orderBy("position")
    .execute();

async function withMembers(handle: Handle, row: Row | undefined): Promise<Office | null> {
  if (!row || row.threshold === null) return null;
  return { ...row, threshold: row.threshold, publicKey: row.publicKey && row.publicKey.toString("hex"), members: await listMembers(handle, row.roundId) };
}

/** Who holds the shares, and how many open the box; null before the office is named. */
export async function officeOf(handle: Handle, roundId: string): Promise<Office | null> {
  return withMembers(handle, await rounds(handle).where("ballotRound.id", "=", roundId).executeTakeFirst());
}

/** The key that ballots are sealed for: raw, 65 bytes; null before the ceremony. */
export async function publicKeyOf(handle: Handle, roundId: string): Promise<Buffer | null> {
  return (await handle.selectFrom("ballotRound").select("publicKey").where("id", "=", roundId).executeTakeFirst())?.publicKey ?? null;
}

/** The team's view: an edition, its round if its dates are fixed, and the office if it is named. @throws 404 */
export async function getEditionOffice(editionId: string) {
  const edition = orNotFound(await db.selectFrom("edition").select(["id", "name", "year"]).where("id", "=", editionId).executeTakeFirst());
  const row = await rounds(db).where("edition.id", "=", editionId).executeTakeFirst();
  return { edition, roundId: row?.roundId ?? null, sealed: Boolean(row?.sealedAt), office: await withMembers(db, row) };
}

/** One's own office: who is no member meets nothing. @throws 404 */
export async function getOwnOffice(actor: Actor, roundId: string): Promise<Office & { own: OfficeMember }> {
  const office = orNotFound(await officeOf(db, roundId));
  return { ...office, own: orNotFound(office.members.find(({ accountId }) => accountId === actor.accountId)) };
}

/** The rounds in whose office somebody sits, the newest first. */
export const listOwnOffices = (accountId: string) =>
  db
    .selectFrom("officeMember")
    .innerJoin("ballotRound", "ballotRound.id", "officeMember.roundId")
    .innerJoin("edition", "edition.id", "ballotRound.editionId")
    .select(["ballotRound.id as roundId", "edition.name as editionName"])
    .where("officeMember.accountId", "=", accountId)
    .orderBy("edition.year", "desc")
    .execute();
