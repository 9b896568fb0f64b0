import { randomBytes } from "node:crypto";
import { mkdir, open, readFile, unlink } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { z } from "zod";
import { env } from "~/lib/env.server";

/** Beside the storage, never in it: whoever copies the database or the files has no key. */
export const voteKeysFolder = (): string => env().VOTE_KEYS_DIR ?? join(dirname(env().STORAGE_DIR), `${basename(env().STORAGE_DIR)}-vote-keys`);

const pathOf = (roundId: string) => join(voteKeysFolder(), `${z.uuid().parse(roundId)}.roll`);
const hasCode = (error: unknown, code: string) => error instanceof Error && "code" in error && error.code === code;

/** Draws the key that makes tags of people, once: drawn again it stays as it is, or everybody could vote twice. */
export async function drawRollKey(roundId: string): Promise<void> {
  await mkdir(voteKeysFolder(), { recursive: true, mode: 0o700 });
  try {
    const file = await open(pathOf(roundId), "wx", 0o600);
    await file.writeFile(randomBytes(32));
    await file.sync();
    await file.close();
  } catch (error) {
    if (!hasCode(error, "EEXIST")) throw error;
  }
}

/** @throws Error when the round has no key: not sealed yet, destroyed, or a folder that was not put back */
export async function rollKey(roundId: string): Promise<Buffer> {
  const key = await readFile(pathOf(roundId));
  if (key.length !== 32) throw new Error("The roll key of this round is not whole");
  return key;
}

export async function hasRollKey(roundId: string): Promise<boolean> {
  return rollKey(roundId).then(
    () => true,
    () => false,
  );
}

/** Overwrites, then removes: from then on the roll's tags say nothing of anybody. Destroyed again, nothing happens. */
export async function destroyRollKey(roundId: string): Promise<void> {
  try {
    const file = await open(pathOf(roundId), "r+");
    await file.write(randomBytes(32), 0, 32, 0);
    await file.sync();
    await file.close();
    await unlink(pathOf(roundId));
  } catch (error) {
    if (!hasCode(error, "ENOENT")) throw error;
  }
}
