import { accessSync, constants, existsSync, statfsSync, statSync } from "node:fs";
import { homedir, release, tmpdir, totalmem } from "node:os";
import { delimiter, join } from "node:path";
import { isInstalled } from "../entry/install.mjs";
import { root } from "../entry/root.mjs";
import { probeFolder } from "./probe-folder.mjs";

/**
 * What the checks look at; folders in full, sizes in bytes.
 * @typedef {import("./probe-folder.mjs").Folder} Folder
 * @typedef {object} Facts
 * @property {string} platform like "linux"
 * @property {string} arch like "x64"
 * @property {"glibc" | "musl" | null} libc null outside Linux
 * @property {string} kernel the system's release; Windows names itself there
 * @property {string | null} ownDatabase the variable that names a PostgreSQL of one's own, if set
 * @property {"DATABASE_URL" | "TEST_DATABASE_URL"} databaseVariable the one this command reads
 * @property {Folder} project
 * @property {Folder} temp
 * @property {string[]} foreign folders in the project that another account made
 * @property {number | null} disk what is free for the project
 * @property {number} memory what this machine, or this container, has
 * @property {boolean} npm whether npm can be run
 * @property {boolean} installed whether the packages are there already
 * @property {Folder} npmCache where npm keeps what it downloads
 * @property {number} now milliseconds, by this machine's clock
 */

function libc() {
  if (process.platform !== "linux") return null;
  // Without this, the report asks the network for names.
  process.report.excludeNetwork = true;
  return process.report.getReport().header.glibcVersionRuntime ? "glibc" : "musl";
}

const canWrite = (path) => {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
};

/** npm may make its cache: what counts is the nearest folder that exists. */
function npmCache() {
  const wanted = process.env.npm_config_cache || join(homedir(), ".npm");
  let path = wanted;
  while (!existsSync(path)) path = join(path, "..");
  return { path: wanted, writable: canWrite(path), executable: null };
}

function freeBytes(path) {
  try {
    const { bavail, bsize } = statfsSync(path);
    return bavail * bsize;
  } catch {
    return null;
  }
}

function hasNpm() {
  if (process.env.npm_execpath) return true;
  const names = process.platform === "win32" ? ["npm.cmd"] : ["npm"];
  const folders = (process.env.PATH || "").split(delimiter);
  return folders.some((folder) => names.some((name) => existsSync(join(folder, name))));
}

const MADE_HERE = ["node_modules", "build", ".data"];
const isForeign = (name) => {
  const path = join(root, name);
  return statSync(path, { throwIfNoEntry: false }) !== undefined && !canWrite(path);
};

/** @returns {Facts} this machine as `npm run demo` or `npm test` meets it */
export function gatherFacts(command) {
  const databaseVariable = command === "test" ? "TEST_DATABASE_URL" : "DATABASE_URL";
  const limit = process.constrainedMemory?.() || Infinity;
  return {
    platform: process.platform,
    arch: process.arch,
    libc: libc(),
    kernel: release(),
    ownDatabase: process.env[databaseVariable] ?? null,
    databaseVariable,
    project: probeFolder(root),
    temp: probeFolder(tmpdir()),
    foreign: MADE_HERE.filter(isForeign),
    disk: freeBytes(root),
    memory: Math.min(totalmem(), limit),
    npm: hasNpm(),
    installed: isInstalled(),
    npmCache: npmCache(),
    now: Date.now(),
  };
}
