import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { db, type Handle, type Transaction } from "#db";
import type { RoundEventKind } from "#db/schema";
import { now } from "~/lib/clock.server";

/** What the public register of a vote tells, for good. `detail` holds public words only. */
export type RegisterEntry = { roundId: string; kind: RoundEventKind; detail: string; at: Date };

export const appendToRegister = (trx: Transaction, entry: RegisterEntry) => trx.insertInto("roundEvent").values(entry).execute();

export const listRegister = (handle: Handle, roundId: string) =>
  handle.selectFrom("roundEvent").select(["kind", "detail", "at"]).where("roundId", "=", roundId).orderBy("id").execute();

let version: string | undefined;

/** SHA-256 of the server's built pages: whoever builds the same sources finds the same. */
export function codeVersion(): string {
  const built = "build/server/index.js";
  version ??= existsSync(built) ? createHash("sha256").update(readFileSync(built)).digest("hex") : "sources";
  return version;
}

/** Says in public that other code than before runs under a sealed vote. `running`: this process's own by default. */
export async function noteDeploy(roundId: string, running = codeVersion()): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx.selectFrom("ballotRound").select("id").where("id", "=", roundId).forUpdate().executeTakeFirstOrThrow();
    const last = await trx.selectFrom("roundEvent").select("detail").where("roundId", "=", roundId).where("kind", "in", ["sealed", "deployed"]).orderBy("id", "desc").executeTakeFirst();
    if (last && last.detail !== running) await appendToRegister(trx, { roundId, kind: "deployed", detail: running, at: await now(trx) });
  });
}
