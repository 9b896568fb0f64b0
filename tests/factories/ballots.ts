import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from "@hpke/core";
import { randomBytes, randomUUID } from "node:crypto";
import { db } from "#db";
import { aTeamMember } from "#tests/factories/accounts";
import { aProject } from "#tests/factories/projects";
import type { Actor } from "~/features/accounts/permissions";
import { sealBallot } from "~/features/ballots/sealing";
import { drawSecret, receiptOf, slotOf } from "~/features/ballots/secret";
import type { SealedVote, Voter } from "~/features/ballots/voter";

const hourMs = 3_600_000;
const fromNow = (hours: number) => new Date(Date.now() + hours * hourMs);

export type ARound = {
  roundId: string; editionId: string; year: number; team: Actor;
  publicKey: Buffer; privateKey: Buffer;
  /** Initiatives in the order of their numbers. */
  initiativeIds: string[];
  opensAt: Date; closesAt: Date;
};

export type RoundOptions = {
  costs?: number[]; opensAt?: Date; closesAt?: Date; isSealed?: boolean; isDemo?: boolean;
  edition?: { ballotForm?: "approval" | "knapsack"; minChoices?: number; maxChoices?: number; blankAllowed?: boolean; envelopeCents?: number; votersPerMailbox?: number };
};

/** An election office's pair, as the ceremony would make it. */
export async function anOfficeKey(): Promise<{ publicKey: Buffer; privateKey: Buffer }> {
  const { kem } = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });
  const pair = await kem.generateKeyPair();
  return { publicKey: Buffer.from(await kem.serializePublicKey(pair.publicKey)), privateKey: Buffer.from(await kem.serializePrivateKey(pair.privateKey)) };
}

async function anInitiative(editionId: string, team: Actor, name: string, requestCents: number): Promise<string> {
  const { projectId } = await aProject();
  const values = { editionId, projectId, title: name, summary: "Un projet pour le quartier.", requestCents, status: "selected" as const, createdBy: team.accountId, createdAt: new Date() };
  return (await db.insertInto("initiative").values(values).returning("id").executeTakeFirstOrThrow()).id;
}

const names = ["Le jardin des Corons", "La recyclerie d’Exemple", "Les vélos de l’Aa", "Le café des voisins", "La fanfare du bassin"];

async function nextYear(): Promise<number> {
  const { last } = await db.selectFrom("edition").select((row) => row.fn.max("year").as("last")).executeTakeFirstOrThrow();
  return Math.max(2025, Number(last ?? 2025)) + 1;
}

/** A published edition with its initiatives on a ballot, sealed and open unless said. */
export async function aRound({ costs = [500_000, 300_000, 200_000], opensAt = fromNow(-24), closesAt = fromNow(24), isSealed = true, isDemo = false, edition = {} }: RoundOptions = {}): Promise<ARound> {
  const team = await aTeamMember();
  const [year, key] = [await nextYear(), await anOfficeKey()];
  const base = { year, name: `Budget citoyen ${year}`, status: "published" as const, publishedAt: new Date(), envelopeCents: 1_000_000, createdBy: team.accountId, createdAt: new Date(), isDemo };
  const { id: editionId } = await db.insertInto("edition").values({ ...base, ...edition }).returning("id").executeTakeFirstOrThrow();
  const { id: roundId } = await db.insertInto("ballotRound").values({ editionId, opensAt, closesAt, publicKey: key.publicKey, createdAt: new Date(), isDemo }).returning("id").executeTakeFirstOrThrow();
  const initiativeIds: string[] = [];
  for (const [index, costCents] of costs.entries()) {
    const initiativeId = await anInitiative(editionId, team, names[index] ?? `L’initiative ${index + 1}`, costCents);
    initiativeIds.push(initiativeId);
    await db.insertInto("ballotLine").values({ roundId, initiativeId, number: index + 1, costCents }).execute();
  }
  if (isSealed) await db.insertInto("roundSeal").values({ roundId, content: "{}" }).execute();
  if (isSealed) await db.updateTable("ballotRound").set({ seal: "0".repeat(64), sealedAt: new Date() }).where("id", "=", roundId).execute();
  return { roundId, editionId, year, team, ...key, initiativeIds, opensAt, closesAt };
}

/** Somebody who was let in; nobody suspects them. */
export const aVoter = (roundId: string, change: Partial<Voter> = {}): Voter => ({
  roundId, voterTag: randomBytes(32), mailboxTag: randomBytes(32), nearTags: [], channel: "email", suspicions: [], email: `${randomUUID()}@example.org`, ...change,
});

/** A sealed vote as the browser makes it, with its code. */
export async function aVote({ publicKey }: Pick<ARound, "publicKey">, choices: number[] = [1], secret = drawSecret()): Promise<SealedVote & { secret: string }> {
  return { secret, slot: await slotOf(secret), sealed: await sealBallot(publicKey, { receipt: await receiptOf(secret), choices, isWithdrawn: false }) };
}
