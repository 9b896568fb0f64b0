/**
 * @typedef {import("./facts.mjs").Facts} Facts
 * @typedef {object} Problem
 * @property {boolean} stops false: said, and the command goes on
 * @property {string} what one sentence
 * @property {string} remedy what to do about it
 */

const GIGABYTE = 1024 ** 3;
const inGigabytes = (bytes) => `${(bytes / GIGABYTE).toFixed(1)} GB`;

/** What `du -sh node_modules build .data ~/.npm` says, with room for the tests: docs/first-contact.md. */
export const DISK_NEEDED = { first: 1.5 * GIGABYTE, later: 0.4 * GIGABYTE };
/** Below this the build or the browser is killed for want of memory. */
export const MEMORY_NEEDED = 1.5 * GIGABYTE;
/** Certificates and signed answers are refused by a clock that is years away. */
const YEARS = [2025, 2099];

/** Systems with a PostgreSQL among npm's packages. */
export const EMBEDDED = [
  "darwin-arm64",
  "darwin-x64",
  "linux-arm",
  "linux-arm64",
  "linux-ia32",
  "linux-ppc64",
  "linux-x64",
];

const stop = (what, remedy) => ({ stops: true, what, remedy });
const warn = (what, remedy) => ({ stops: false, what, remedy });

/** @param {Facts} facts */
export function windows({ platform }) {
  if (platform !== "win32") return null;
  return stop(
    "Windows itself is not supported: the product starts and stops its parts the Unix way.",
    "Install WSL 2 (`wsl --install`), open its Linux terminal, install Node.js 24 there, clone the project under its home folder (not under /mnt/c) and start again.",
  );
}

/** @param {Facts} facts */
export function embeddedPostgres({ platform, arch, libc, ownDatabase, databaseVariable }) {
  if (ownDatabase || platform === "win32") return null;
  const known = EMBEDDED.includes(`${platform}-${arch}`);
  if (known && libc !== "musl") return null;
  const here = libc === "musl" ? "Linux systems with musl, like Alpine" : `${platform} ${arch}`;
  return stop(
    `The PostgreSQL that comes with the project does not run on ${here}.`,
    `Give one of your own, version 15 or newer, as ${databaseVariable}=postgres://user:password@host:5432/database (a database made for this, and a role that may create extensions${databaseVariable === "TEST_DATABASE_URL" ? " and databases" : ""}), or use a system such as Debian or Ubuntu, in a container if need be.`,
  );
}

/** @param {Facts} facts */
export function firstWindowsSubsystem({ kernel }) {
  if (!/microsoft/i.test(kernel) || /wsl2/i.test(kernel)) return null;
  return warn(
    "This looks like WSL 1, whose file locks and shared memory PostgreSQL cannot rely on.",
    "Move it to WSL 2, from Windows: `wsl --set-version <distribution> 2`.",
  );
}

/** @param {Facts} facts */
export function windowsMount({ kernel, project }) {
  if (!/microsoft/i.test(kernel) || !/^\/mnt\/[a-z]\//.test(project.path)) return null;
  return warn(
    `The project is on a Windows disk (${project.path}): every file access takes many times longer from there, and PostgreSQL cannot protect its data folder.`,
    "Clone it under the home folder of your Linux instead, for instance ~/propulsons.",
  );
}

/** @param {Facts} facts */
export function projectFolder({ project }) {
  if (!project.writable)
    return stop(
      `Nothing can be written in the project's folder, ${project.path}: it is read-only, full, or belongs to another account.`,
      "Clone the project where you may write, or give the folder to your account with `chown`.",
    );
  if (project.executable === false)
    return stop(
      `Programs may not be run from the project's folder, ${project.path} (a disk mounted \`noexec\`), and packages bring programs.`,
      "Clone the project on another disk, or remount this one with `exec`.",
    );
  return null;
}

/** Tried one by one: Vite or an import reads them as something else, wherever in the path they stand. Quotes, & and ; are fine. */
const ODD = /[:#?*%$]/;

/** @param {Facts} facts */
export function projectPath({ project, platform }) {
  if (platform === "win32" || !ODD.test(project.path)) return null;
  return stop(
    `The project's path, ${project.path}, contains « ${ODD.exec(project.path)[0]} », on which Vite stumbles.`,
    "Rename that folder. Spaces, accents and apostrophes are fine.",
  );
}

/** @param {Facts} facts */
export function tempFolder({ temp }) {
  const remedy =
    "Name another one: `TMPDIR=/path/to/folder` before the command (for instance TMPDIR=$HOME/tmp, after `mkdir -p ~/tmp`).";
  if (!temp.writable) return stop(`Nothing can be written in the temporary folder, ${temp.path}.`, remedy);
  if (temp.executable === false)
    return stop(
      `Programs may not be run from the temporary folder, ${temp.path} (it is mounted \`noexec\`).`,
      remedy,
    );
  return null;
}

/** @param {Facts} facts */
export function leftovers({ foreign, project }) {
  if (!foreign.length || !project.writable) return null;
  const list = foreign.join(", ");
  return stop(
    `${list}: made by another account (by root, most often), so this one cannot change ${foreign.length > 1 ? "them" : "it"}.`,
    `Remove ${foreign.length > 1 ? "them" : "it"}: \`sudo rm -rf ${foreign.join(" ")}\` in the project's folder. The demonstration's data go with .data; everything is made again.`,
  );
}

/** @param {Facts} facts */
export function disk({ disk: free, installed, project }) {
  const needed = installed ? DISK_NEEDED.later : DISK_NEEDED.first;
  if (free === null || free >= needed) return null;
  return stop(
    `The disk of ${project.path} is nearly full: ${inGigabytes(free)} free, and ${inGigabytes(needed)} are needed${installed ? "" : " for packages, build and data"}.`,
    "Make room (`npm cache clean --force` gives back what npm keeps), or clone the project on another disk.",
  );
}

/** @param {Facts} facts */
export function memory({ memory: available }) {
  if (available >= MEMORY_NEEDED) return null;
  return warn(
    `Only ${inGigabytes(available)} of memory here; below ${inGigabytes(MEMORY_NEEDED)} the build or the browser may be killed, without a word.`,
    "Give the machine or the container more, or add swap.",
  );
}

/** @param {Facts} facts */
export function npmMissing({ npm, installed }) {
  if (npm || installed) return null;
  return stop(
    "npm is not on the PATH, and the packages are not installed yet.",
    "Install it (some systems have it in a package of its own: `apt install npm`), or take Node.js from https://nodejs.org, which brings npm.",
  );
}

/** @param {Facts} facts */
export function npmCacheFolder({ npmCache, installed }) {
  if (npmCache.writable || installed) return null;
  return stop(
    `npm cannot write its cache, ${npmCache.path}: the home folder is read-only, or another account made it.`,
    'Name another one: `npm_config_cache="$PWD/.cache/npm"` before the command.',
  );
}

/** @param {Facts} facts */
export function clock({ now }) {
  const year = new Date(now).getUTCFullYear();
  if (year >= YEARS[0] && year <= YEARS[1]) return null;
  return stop(
    `This machine's clock says ${new Date(now).toISOString().slice(0, 10)}: certificates are refused at such a date.`,
    "Set it (`sudo timedatectl set-ntp true`, or `sudo date -s …`).",
  );
}

/** In the order in which they are said. */
export const checks = [
  windows,
  embeddedPostgres,
  firstWindowsSubsystem,
  windowsMount,
  projectFolder,
  projectPath,
  leftovers,
  tempFolder,
  disk,
  memory,
  npmMissing,
  npmCacheFolder,
  clock,
];

/** @returns {Problem[]} everything that stands in the way, all at once */
export const findProblems = (facts) =>
  checks.map((check) => check(facts)).filter((problem) => problem !== null);
