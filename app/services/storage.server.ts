import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { env } from "~/lib/env.server";

// Keys are ours alone (never a visitor's file name), so no path can be climbed.
const pathOf = (key: string) => join(env().STORAGE_DIR, key.slice(0, 2), key);

/** Keeps bytes outside the web root under a new random key, whole or not at all. */
export async function storeBytes(bytes: Uint8Array): Promise<string> {
  const key = randomUUID();
  const path = pathOf(key);
  await mkdir(join(env().STORAGE_DIR, key.slice(0, 2)), { recursive: true });
  await writeFile(`${path}.part`, bytes, { flush: true });
  await rename(`${path}.part`, path);
  return key;
}

/** One making of each at a time, however many ask. */
const making = new Map<string, Promise<Uint8Array>>();

async function keepMade(path: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const bytes = await make();
  const part = `${path}.${randomUUID()}.part`;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(part, bytes);
  await rename(part, path);
  return bytes;
}

/** Bytes that can be made again from others, under a name of ours that says from what. */
export async function readOrMake(name: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const path = join(env().STORAGE_DIR, "made", name.slice(0, 2), name);
  const known = await readFile(path).catch(() => null);
  if (known) return known;
  const made = making.get(path) ?? keepMade(path, make).finally(() => making.delete(path));
  making.set(path, made);
  return made;
}

export const readBytes = (key: string): Promise<Buffer> => readFile(pathOf(key));
