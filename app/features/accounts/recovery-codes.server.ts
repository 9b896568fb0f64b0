import { createHmac, randomInt } from "node:crypto";
import type { Transaction } from "#db";
import { env } from "~/lib/env.server";
import { readRecoveryCode, RECOVERY_CODES, showRecoveryCode } from "./second-factor";

// No letter that is read as another or as a figure.
const ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
const LENGTH = 10;

const newCode = () => Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");

/** A code holds 49 bits of chance: with a key that is not in the table, one round is enough. */
const hashCode = (accountId: string, code: string) => createHmac("sha256", env().APP_SECRET).update(`recovery-code\n${accountId}\n${code}`).digest("hex");

/** Ten fresh codes in place of those before. Returns them as they are shown, once: only their hashes stay. */
export async function writeRecoveryCodes(trx: Transaction, accountId: string): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, newCode);
  await trx.deleteFrom("recoveryCode").where("accountId", "=", accountId).execute();
  await trx.insertInto("recoveryCode").values(codes.map((code) => ({ accountId, codeHash: hashCode(accountId, code) }))).execute();
  return codes.map(showRecoveryCode);
}

/** Uses one up. Returns how many are left, or null when it is none of theirs or has served. */
export async function takeRecoveryCode(trx: Transaction, accountId: string, typed: string): Promise<number | null> {
  const used = await trx.updateTable("recoveryCode").set({ usedAt: new Date() })
    .where("accountId", "=", accountId).where("codeHash", "=", hashCode(accountId, readRecoveryCode(typed))).where("usedAt", "is", null).executeTakeFirst();
  return used.numUpdatedRows === 1n ? countRecoveryCodes(trx, accountId) : null;
}

export async function countRecoveryCodes(trx: Transaction, accountId: string): Promise<number> {
  const unused = trx.selectFrom("recoveryCode").where("accountId", "=", accountId).where("usedAt", "is", null);
  return (await unused.select((eb) => eb.fn.countAll<number>().as("left")).executeTakeFirstOrThrow()).left;
}
