import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * @typedef {object} Folder
 * @property {string} path
 * @property {boolean} writable
 * @property {boolean | null} executable whether programs in it may be run; null when that could not be tried
 */

function canExecute(folder) {
  if (process.platform === "win32") return null;
  const program = join(folder, "probe");
  writeFileSync(program, "#!/bin/sh\nexit 0\n");
  chmodSync(program, 0o755);
  return spawnSync(program).status === 0;
}

/**
 * Tries a folder for real, by writing a small program there and running it: permissions, mount options and
 * full disks all show, which no reading of them would.
 * @param {string} path
 * @returns {Folder}
 */
export function probeFolder(path) {
  let folder;
  try {
    folder = mkdtempSync(join(path, ".probe-"));
    return { path, writable: true, executable: canExecute(folder) };
  } catch {
    return { path, writable: false, executable: null };
  } finally {
    if (folder) rmSync(folder, { recursive: true, force: true });
  }
}
