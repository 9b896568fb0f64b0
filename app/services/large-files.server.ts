import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat, statfs, type FileHandle } from "node:fs/promises";
import { join } from "node:path";
import { env } from "~/lib/env.server";

/** Files too large for memory: what people send until it is prepared, what is shown, and where the work is done. */
const shelf = (name: "uploads" | "films" | "work") => join(env().STORAGE_DIR, name);
const uploadPath = (key: string) => join(shelf("uploads"), key);
/** Keys are ours alone (never a visitor's file name), so no path can be climbed. */
export const filmPath = (key: string) => join(shelf("films"), key.slice(0, 2), key);
export const pathOfUpload = uploadPath;

/** What comes is more than was announced, or than is allowed. */
export class TooMuch extends Error {}

async function pour(file: FileHandle, from: number, most: number, chunks: AsyncIterable<Uint8Array>): Promise<number> {
  let at = from;
  for await (const chunk of chunks) {
    if (at + chunk.byteLength > from + most) throw new TooMuch();
    await file.write(chunk, 0, chunk.byteLength, at);
    at += chunk.byteLength;
  }
  await file.datasync();
  return at - from;
}

/** Writes as it comes, from this byte on, never holding more than a piece in memory. Returns how many came. @throws TooMuch beyond `most` */
export async function writeUpload(key: string, from: number, most: number, chunks: AsyncIterable<Uint8Array>): Promise<number> {
  await mkdir(shelf("uploads"), { recursive: true });
  const file = await open(uploadPath(key), from === 0 ? "w" : "r+");
  try {
    return await pour(file, from, most, chunks);
  } finally {
    await file.close();
  }
}

/** The first bytes, by which a file is known. */
export async function beginningOf(key: string): Promise<Uint8Array> {
  const file = await open(uploadPath(key), "r");
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(64), 0, 64, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

export const removeUpload = (key: string): Promise<void> => rm(uploadPath(key), { force: true });
export const removeFilm = (key: string): Promise<void> => rm(filmPath(key), { force: true });

/** Moves what was made into its place, under a new key. */
export async function keepFilm(path: string): Promise<string> {
  const key = randomUUID();
  await mkdir(join(shelf("films"), key.slice(0, 2)), { recursive: true });
  await rename(path, filmPath(key));
  return key;
}

export async function hashOfFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk as Uint8Array);
  return hash.digest("hex");
}

/** Runs in a folder of its own, which is gone afterwards whatever happened. */
export async function inWorkFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = join(shelf("work"), randomUUID());
  await mkdir(folder, { recursive: true });
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Leaves this much to the database's neighbours, whatever people send. */
const RESERVED_BYTES = 1024 ** 3;

/** Room for a file of this size, and for its rendition beside it. */
export async function hasRoomFor(bytes: number): Promise<boolean> {
  await mkdir(shelf("uploads"), { recursive: true });
  const { bavail, bsize } = await statfs(shelf("uploads"));
  return bavail * bsize > bytes * 2 + RESERVED_BYTES;
}

const HOUR = 3_600_000;

/** Removes what of this folder nobody names and nothing was written to for this long. */
async function sweep(folder: string, olderThanMs: number, inUse: ReadonlySet<string>): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const facts = inUse.has(name) ? null : await stat(join(folder, name)).catch(() => null);
    if (facts && Date.now() - facts.mtimeMs > olderThanMs) await rm(join(folder, name), { recursive: true, force: true });
  }
}

/** What a killed process left behind: no work lasts an hour; an upload or a film that no row names after a day never will be. `inUse`: their keys. */
export async function sweepLeftovers(inUse: ReadonlySet<string>): Promise<void> {
  await sweep(shelf("work"), HOUR, new Set());
  await sweep(shelf("uploads"), 24 * HOUR, inUse);
  for (const folder of await readdir(shelf("films")).catch(() => [])) await sweep(join(shelf("films"), folder), 24 * HOUR, inUse);
}
