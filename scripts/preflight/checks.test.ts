import { expect, test } from "vitest";
import { DISK_NEEDED, findProblems, MEMORY_NEEDED } from "./checks.mjs";
import type { Facts } from "./facts.mjs";

const folder = (path: string) => ({ path, writable: true, executable: true });

/** A machine on which nothing stands in the way. */
const well: Facts = {
  platform: "linux",
  arch: "x64",
  libc: "glibc",
  kernel: "6.1.0-28-amd64",
  ownDatabase: null,
  databaseVariable: "DATABASE_URL",
  project: folder("/home/camille/Mes projets/été/propulsons"),
  temp: folder("/tmp"),
  foreign: [],
  disk: 50e9,
  memory: 8e9,
  npm: true,
  installed: false,
  npmCache: folder("/home/camille/.npm"),
  now: Date.UTC(2026, 10, 25),
};

const problemsOf = (facts: Partial<Facts>) => findProblems({ ...well, ...facts });
const wsl2 = "5.15.167.4-microsoft-standard-WSL2";
const unwritable = (path: string) => ({ path, writable: false, executable: null });
const noexec = (path: string) => ({ path, writable: true, executable: false });

test.each<[string, Partial<Facts>]>([
  ["Debian on a usual computer, in a folder with spaces and accents", {}],
  ["a folder with an apostrophe", { project: folder("/home/camille/l'été & co (1); bis/p") }],
  ["macOS", { platform: "darwin", arch: "arm64", libc: null, kernel: "24.1.0" }],
  ["WSL 2 under the Linux home folder", { kernel: wsl2 }],
  ["Alpine with a PostgreSQL of one's own", { libc: "musl", ownDatabase: "postgres://localhost/x" }],
  ["a disk just large enough", { disk: DISK_NEEDED.first }],
  ["packages there already, with less room", { installed: true, disk: DISK_NEEDED.later }],
  [
    "packages there already, without npm",
    { installed: true, npm: false, npmCache: unwritable("/home/camille/.npm") },
  ],
  ["memory just large enough", { memory: MEMORY_NEEDED }],
  ["a disk whose room cannot be known", { disk: null }],
])("nothing stands in the way: %s", (_, facts) => {
  expect(problemsOf(facts)).toEqual([]);
});

test.each<[string, Partial<Facts>, RegExp, RegExp]>([
  [
    "Windows itself",
    { platform: "win32", libc: null, kernel: "10.0.22631" },
    /^Windows itself/,
    /WSL 2 \(`wsl --install`\)/,
  ],
  ["Alpine", { libc: "musl" }, /musl, like Alpine/, /DATABASE_URL=postgres:/],
  [
    "Alpine, for the tests",
    { libc: "musl", databaseVariable: "TEST_DATABASE_URL" },
    /musl/,
    /TEST_DATABASE_URL=.* and databases/,
  ],
  [
    "a processor without embedded PostgreSQL",
    { arch: "riscv64" },
    /does not run on linux riscv64/,
    /DATABASE_URL=/,
  ],
  [
    "a system without embedded PostgreSQL",
    { platform: "freebsd", libc: null },
    /does not run on freebsd x64/,
    /Debian or Ubuntu/,
  ],
  [
    "a read-only project folder",
    { project: unwritable("/mnt/cd") },
    /Nothing can be written in the project's folder, \/mnt\/cd/,
    /chown/,
  ],
  [
    "a project folder mounted noexec",
    { project: noexec("/data/p") },
    /Programs may not be run from the project's folder/,
    /another disk/,
  ],
  ["a path that Vite stumbles on", { project: folder("/home/c#/p") }, /contains « # »/, /Rename that folder/],
  [
    "a read-only temporary folder",
    { temp: unwritable("/tmp") },
    /Nothing can be written in the temporary folder, \/tmp/,
    /TMPDIR=/,
  ],
  [
    "a temporary folder mounted noexec",
    { temp: noexec("/tmp") },
    /may not be run from the temporary folder, \/tmp/,
    /TMPDIR=/,
  ],
  [
    "folders that root made",
    { foreign: ["node_modules", ".data"] },
    /^node_modules, \.data: made by another account/,
    /sudo rm -rf node_modules \.data/,
  ],
  [
    "a full disk",
    { disk: 300e6 },
    /nearly full: 0\.3 GB free, and \d\.\d GB are needed for packages/,
    /Make room/,
  ],
  ["a full disk, packages there", { disk: 300e6, installed: true }, /nearly full/, /another disk/],
  ["no npm", { npm: false }, /npm is not on the PATH/, /nodejs\.org/],
  [
    "a read-only home folder",
    { npmCache: unwritable("/home/camille/.npm") },
    /npm cannot write its cache/,
    /npm_config_cache=/,
  ],
  ["a clock before the epoch of certificates", { now: 0 }, /clock says 1970-01-01/, /timedatectl/],
])("one problem stops: %s", (_, facts, what, remedy) => {
  const problems = problemsOf(facts);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({
    stops: true,
    what: expect.stringMatching(what),
    remedy: expect.stringMatching(remedy),
  });
});

test.each<[string, Partial<Facts>, RegExp]>([
  ["WSL 1", { kernel: "4.4.0-19041-Microsoft" }, /WSL 1/],
  [
    "a Windows disk under WSL 2",
    { kernel: wsl2, project: folder("/mnt/c/Users/c/p") },
    /Windows disk \(\/mnt\/c/,
  ],
  ["little memory", { memory: 1e9 }, /Only 0\.9 GB of memory/],
])("said, without stopping: %s", (_, facts, what) => {
  expect(problemsOf(facts)).toMatchObject([{ stops: false, what: expect.stringMatching(what) }]);
});

test("all problems are said at once", () => {
  const everything = { libc: "musl", temp: noexec("/tmp"), disk: 0, npm: false, now: 0 } as const;
  expect(problemsOf(everything)).toHaveLength(5);
});
