import { createHash } from "node:crypto";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.mjs";

function filesUnder(path) {
  const absolute = join(root, path);
  const stats = statSync(absolute, { throwIfNoEntry: false });
  if (!stats) return [];
  if (stats.isFile()) return [path];
  return readdirSync(absolute)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}

/**
 * One hash over names and contents, so that a touched file that is the same again changes nothing.
 * @param {string[]} paths files and folders of the project; absent ones count as empty
 * @param {{ salt?: string, keep?: (path: string) => boolean }} [options]
 */
export function hashOf(paths, { salt = "", keep = () => true } = {}) {
  const hash = createHash("sha256").update(salt);
  for (const path of paths.flatMap(filesUnder).filter(keep)) {
    hash.update(`\0${path}\0`).update(readFileSync(join(root, path)));
  }
  return hash.digest("hex");
}
