import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { confirmShare } from "~/features/vote-office/confirm-share.server";
import { hexOf } from "~/features/vote-office/digest";
import { nameOffice } from "~/features/vote-office/name-office.server";
import { postKey } from "~/features/vote-office/post-key.server";
import { drawKey, splitKey } from "~/features/vote-office/shares";
import { actorOf, anAccount, aTeamMember } from "./accounts";

/** Later than any other: a year has one edition. */
async function freeYear(): Promise<number> {
  const { last } = await db.selectFrom("edition").select((row) => row.fn.max("year").as("last")).executeTakeFirstOrThrow();
  return Math.max(2040, Number(last ?? 0)) + 1;
}

/** An edition whose vote has dates and nothing more. */
export async function anUnsealedRound(createdBy: string): Promise<{ editionId: string; roundId: string; year: number }> {
  const year = await freeYear();
  const edition = { year, name: `Budget citoyen ${year}`, status: "published" as const, publishedAt: new Date(), envelopeCents: 10_000_000, createdBy, createdAt: new Date(), isDemo: true };
  const { id: editionId } = await db.insertInto("edition").values(edition).returning("id").executeTakeFirstOrThrow();
  const dates = { opensAt: new Date("2026-09-01T06:00:00Z"), closesAt: new Date("2026-09-30T21:59:00Z"), createdAt: new Date(), isDemo: true };
  const { id: roundId } = await db.insertInto("ballotRound").values({ editionId, ...dates }).returning("id").executeTakeFirstOrThrow();
  return { editionId, roundId, year };
}

export const emailsOf = (members: readonly Actor[]) => {
  const [member1 = "", member2 = "", member3 = "", member4, member5] = members.map(({ email }) => email);
  return { member1, member2, member3, ...(member4 && { member4 }), ...(member5 && { member5 }) };
};

export type AnOffice = { team: Actor; members: Actor[]; editionId: string; roundId: string; year: number; publicKey: string; shares: string[] };

/** Three people, none of the team unless given, each with their share of a key. */
export async function anOffice(given: { team?: Actor; members?: Actor[] } = {}): Promise<AnOffice> {
  const team = given.team ?? (await aTeamMember());
  const members = given.members ?? (await Promise.all(["Aline", "Bruno", "Chloé"].map(async (name) => actorOf(await anAccount({ name: `${name} Exemple` })))));
  const round = await anUnsealedRound(team.accountId);
  await nameOffice(team, round.roundId, emailsOf(members));
  const key = await drawKey();
  const shares = await splitKey(key, members.length, Math.floor(members.length / 2) + 1);
  const publicKey = hexOf(key.publicKey);
  await postKey(team, round.roundId, publicKey);
  for (const member of members) await confirmShare(member, round.roundId, publicKey);
  return { team, members, ...round, publicKey, shares };
}

/** As the ballots room does when the vote is ready. */
export const sealed = (roundId: string) =>
  db.updateTable("ballotRound").set({ seal: "a".repeat(64), sealedAt: new Date() }).where("id", "=", roundId).execute();
