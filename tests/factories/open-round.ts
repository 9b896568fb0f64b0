import { db } from "#db";
import type { Edition } from "~/features/editions/edition";
import { drawRollKey } from "~/features/voters/roll-key.server";
import { anEdition } from "./editions";

export type OpenRound = { edition: Edition; roundId: string };

const day = 86_400_000;

/** A vote that opened yesterday and closes in a month, sealed, with its roll key. */
export async function anOpenRound(options: Parameters<typeof anEdition>[0] = {}): Promise<OpenRound> {
  const edition = await anEdition(options);
  const at = new Date();
  const { id: roundId } = await db
    .insertInto("ballotRound")
    .values({ editionId: edition.id, opensAt: new Date(at.getTime() - day), closesAt: new Date(at.getTime() + 30 * day), publicKey: Buffer.alloc(65, 4), seal: "0".repeat(64), sealedAt: at, createdAt: at })
    .returning("id")
    .executeTakeFirstOrThrow();
  await drawRollKey(roundId);
  return { edition, roundId };
}
