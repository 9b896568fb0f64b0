import { randomBytes } from "node:crypto";
import { db } from "#db";
import { aRound, aVote, type ARound, type RoundOptions } from "#tests/factories/ballots";
import type { Actor } from "~/features/accounts/permissions";
import { chainOf } from "~/features/ballots/chain";
import { drawReceipt, fingerprintOf } from "~/features/ballots/secret";
import { openRound } from "~/features/results/open-round.server";
import { publishResults } from "~/features/results/publish-results.server";
import { typeLot } from "~/features/results/type-lot.server";
import { splitKey } from "~/features/vote-office/shares";
import { actorOf, anAccount, aTeamMember } from "./accounts";
import { aPaperPlace, keyAs } from "./paper-vote";
import { sealed as seal } from "./vote-office";

export type AClosedRound = ARound & { members: Actor[]; shares: string[] };

type Options = Omit<RoundOptions, "isSealed"> & {
  members?: Actor[];
  /** Choices of each sealed ballot. */
  choices?: number[][];
  /** Sealed by nobody's honest browser. */
  extra?: Uint8Array[];
  paper?: { choices: number[]; isVoid?: boolean; readAs?: number[] }[];
};

const hour = 3_600_000;

async function nameMembers(round: ARound, members: Actor[]): Promise<void> {
  await db.insertInto("voteOffice").values({ roundId: round.roundId, threshold: 2, namedBy: round.team.accountId, namedAt: new Date() }).execute();
  const rows = members.map(({ accountId }, index) => ({ roundId: round.roundId, accountId, position: index + 1, shareConfirmedAt: new Date() }));
  await db.insertInto("officeMember").values(rows).execute();
}

/** One place, keyed by two people after the close; `readAs` is what the second one read. */
async function keyPaper({ roundId, team }: ARound, paper: NonNullable<Options["paper"]>): Promise<void> {
  if (paper.length === 0) return;
  const placeId = await aPaperPlace(roundId);
  await db.insertInto("voterRoll").values(paper.map(() => ({ roundId, voterTag: randomBytes(32), channel: "paper" as const, day: "2026-09-15", paperPlaceId: placeId }))).execute();
  const first = paper.map(({ choices, isVoid = false }) => ({ receipt: drawReceipt(), choices, isVoid }));
  const second = first.map((reading, index) => ({ ...reading, choices: paper[index]!.readAs ?? reading.choices }));
  await keyAs(team, placeId, first);
  await keyAs(await aTeamMember(), placeId, second);
}

async function fillBox(roundId: string, ballots: Uint8Array[]): Promise<string> {
  const rows = await Promise.all(ballots.map(async (sealed) => ({ fingerprint: await fingerprintOf(sealed), sealed: Buffer.from(sealed) })));
  rows.sort((a, b) => (a.fingerprint < b.fingerprint ? -1 : 1));
  if (rows.length) {
    await db.insertInto("closedBallot").values(rows.map(({ fingerprint, sealed }, index) => ({ roundId, position: index + 1, fingerprint: Buffer.from(fingerprint, "hex"), sealed }))).execute();
    await db.insertInto("voterRoll").values(rows.map(() => ({ roundId, voterTag: randomBytes(32), channel: "email" as const, day: "2026-09-15" }))).execute();
  }
  return chainOf(rows.map(({ fingerprint }) => fingerprint));
}

/** A vote that is over: its box closed, its office of three with their shares, nothing opened. */
export async function aClosedRound({ members, choices = [[1], [1, 2], [2], [3], []], extra = [], paper = [], ...options }: Options = {}): Promise<AClosedRound> {
  const round = await aRound({ ...options, isSealed: false, opensAt: new Date(Date.now() - 48 * hour), closesAt: new Date(Date.now() - hour) });
  const office = members ?? (await Promise.all(["Aline", "Bruno", "Chloé"].map(async (name) => actorOf(await anAccount({ name: `${name} Exemple` })))));
  await nameMembers(round, office);
  await seal(round.roundId);
  const votes = await Promise.all(choices.map((one) => aVote(round, one)));
  const chainHead = await fillBox(round.roundId, [...votes.map((vote) => vote.sealed), ...extra]);
  await db.updateTable("ballotRound").set({ closedAt: new Date(), chainHead }).where("id", "=", round.roundId).execute();
  await keyPaper(round, paper);
  return { ...round, members: office, shares: await splitKey({ privateKey: Uint8Array.from(round.privateKey), publicKey: Uint8Array.from(round.publicKey) }, office.length, 2) };
}

export const someThrows = "351624416253";

/** Two members write down the same dice. */
export async function withLot({ roundId, members }: AClosedRound, throws = someThrows): Promise<void> {
  await typeLot(members[0]!, roundId, throws);
  await typeLot(members[1]!, roundId, throws);
}

export async function anOpenedRound(options: Options = {}): Promise<AClosedRound> {
  const round = await aClosedRound(options);
  await withLot(round);
  await openRound(round.members[0]!, round.roundId, round.shares.slice(0, 2));
  return round;
}

export async function aPublishedRound(options: Options = {}): Promise<AClosedRound> {
  const round = await anOpenedRound(options);
  await publishResults(round.team, round.roundId);
  return round;
}

