import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
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

export const readBytes = (key: string): Promise<Buffer> => readFile(pathOf(key));
