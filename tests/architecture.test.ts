import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";
import { describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "..");

/** Rooms from the lowest to the highest: a room imports only rooms of a lower rank. */
const ranks: Record<string, number> = {
  accounts: 0, territory: 0, ledger: 0, files: 0, count: 0, "address-codes": 0,
  projects: 1, drafts: 1, events: 1,
  label: 2, editions: 2,
  committee: 3,
  campaigns: 4, initiatives: 4,
  matching: 5, enquiries: 5, "offline-gifts": 5, "pitch-videos": 5, "vote-office": 5, voters: 5,
  donations: 6, ballots: 6,
  refunds: 7, "paper-vote": 7, updates: 7, help: 7,
  settlement: 8, results: 8,
  disputes: 8, debts: 8, "end-reminders": 8, comments: 8,
  vigilance: 9, support: 9, partners: 9, grants: 9, imports: 9, complaints: 9,
  discovery: 10, stats: 10, content: 10, audit: 10, reconciliation: 10, proof: 10,
  demo: 11, face: 11,
  "open-data": 12, sharing: 12,
};

const kinds = [/^[a-z0-9-]+\.ts$/, /^[a-z0-9-]+\.(schemas|fr|test|server|server\.test)\.ts$/];

function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesUnder(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

const aliases: [string, string][] = [["~/", "app/"], ["#db/", "db/"], ["#emails/", "emails/"], ["#scripts/", "scripts/"], ["#tests/", "tests/"]];

function resolve(from: string, specifier: string): string | null {
  if (specifier === "#db") return "db/index.server.ts";
  if (specifier.startsWith(".")) return withExtension(normalize(join(dirname(from), specifier)));
  const alias = aliases.find(([prefix]) => specifier.startsWith(prefix));
  return alias ? withExtension(specifier.replace(alias[0], alias[1])) : null;
}

function withExtension(path: string): string {
  const found = ["", ".ts", ".tsx"].map((extension) => path + extension).find((candidate) => statSync(join(root, candidate), { throwIfNoEntry: false })?.isFile());
  return found ?? path;
}

type Import = { from: string; to: string; typeOnly: boolean };

function importsOf(from: string): Import[] {
  const source = readFileSync(join(root, from), "utf8");
  const statements = [...source.matchAll(/(?:import|export)\s+(type\s+)?[^"';]*?from\s+"([^"]+)"|import\(\s*"([^"]+)"\s*\)|import\s+"([^"]+)"/g)];
  return statements.flatMap((match) => {
    const to = resolve(from, (match[2] ?? match[3] ?? match[4])!);
    return to ? [{ from, to, typeOnly: Boolean(match[1]) }] : [];
  });
}

const isTest = (path: string) => /\.test\.tsx?$/.test(path);
const isServer = (path: string) => /\.server\.tsx?$/.test(path);
const featureOf = (path: string) => /^app\/features\/([^/]+)\//.exec(path)?.[1];
const inside = (path: string, ...folders: string[]) => folders.some((folder) => path.startsWith(folder));

const sources = [...filesUnder("app"), ...filesUnder("db"), ...filesUnder("emails")].filter((path) => !isTest(path));
const imports = sources.flatMap(importsOf);
const show = (list: Import[]) => list.map(({ from, to }) => `${from} → ${to}`);

describe("who may know whom", () => {
  test("the reader of imports sees something", () => expect(imports.length).toBeGreaterThan(200));

  test("ui knows only ui and lib", () => {
    expect(show(imports.filter(({ from, to }) => inside(from, "app/ui/") && !inside(to, "app/ui/", "app/lib/")))).toEqual([]);
  });

  test("lib knows no room, no page, no part of the screen", () => {
    expect(show(imports.filter(({ from, to }) => inside(from, "app/lib/") && inside(to, "app/features/", "app/routes/", "app/ui/", "app/jobs/")))).toEqual([]);
  });

  test("only .server files touch database and services", () => {
    const doors = imports.filter(({ from, to, typeOnly }) => inside(from, "app/") && !typeOnly && inside(to, "db/", "app/services/"));
    const allowed = (from: string) => isServer(from) || inside(from, "app/routes/") || from === "app/server.ts" || from === "app/entry.server.tsx";
    expect(show(doors.filter(({ from }) => !allowed(from)))).toEqual([]);
  });

  test("pure files import pure files", () => {
    const pure = (path: string) => inside(path, "app/features/") && path.endsWith(".ts") && !isServer(path);
    expect(show(imports.filter(({ from, to, typeOnly }) => pure(from) && isServer(to) && !typeOnly))).toEqual([]);
  });

  test("every room has its rank", () => {
    const rooms = readdirSync(join(root, "app/features"));
    expect(rooms.filter((room) => !(room in ranks))).toEqual([]);
  });

  test("rooms import only lower rooms", () => {
    const upward = imports.filter(({ from, to }) => {
      const [own, other] = [featureOf(from), featureOf(to)];
      return own && other && own !== other && ranks[other]! >= ranks[own]!;
    });
    expect(show(upward)).toEqual([]);
  });

  test("rooms know of jobs only how to ask for one", () => {
    const asking = ["app/jobs/catalogue.ts", "app/jobs/enqueue.server.ts", "app/jobs/queue-mail.server.ts"];
    expect(show(imports.filter(({ from, to }) => featureOf(from) && inside(to, "app/jobs/") && !asking.includes(to)))).toEqual([]);
  });

  test("only the worker imports handlers", () => {
    const strangers = imports.filter(({ from, to }) => inside(to, "app/jobs/handlers/") && from !== "app/jobs/worker.server.ts" && !inside(from, "app/jobs/handlers/"));
    expect(show(strangers)).toEqual([]);
  });

  test("rooms do not know pages", () => {
    expect(show(imports.filter(({ from, to }) => featureOf(from) && inside(to, "app/routes/")))).toEqual([]);
  });
});

describe("inside a room", () => {
  test("only the known kinds of file", () => {
    const odd = sources.filter((path) => {
      const inner = featureOf(path) && relative(`app/features/${featureOf(path)}`, path);
      return inner && !inner.includes("/") && !kinds.some((kind) => kind.test(inner));
    });
    expect(odd).toEqual([]);
  });

  test("only components/ and rules/ as sub-folders", () => {
    const folders = new Set(sources.flatMap((path) => /^app\/features\/[^/]+\/([^/]+)\//.exec(path)?.[1] ?? []));
    expect([...folders].filter((folder) => !["components", "rules"].includes(folder))).toEqual([]);
  });

  test("no barrels", () => {
    expect(sources.filter((path) => /\/index\.tsx?$/.test(path))).toEqual([]);
  });
});

describe("sizes and manners", () => {
  const lines = (path: string) => readFileSync(join(root, path), "utf8").split("\n").filter((line) => !/^\s*(\/\/|\*|\/\*|$)/.test(line)).length;
  // The table of contents, its rights and the acts that the journal keeps are data: one line each.
  const data = ["db/schema.ts", "db/seeds/", "app/ui/art/", "app/routes.ts", "app/access.ts", "app/lib/audit-actions.ts", "app/features/audit/audit-actions.fr.ts"];

  test("no file over 200 lines of code", () => {
    const long = sources.filter((path) => !inside(path, ...data) && lines(path) > 200);
    expect(long).toEqual([]);
  });

  test("the median file is at most 60 lines", () => {
    const sorted = sources.map(lines).sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(60);
  });

  test("nothing is silenced", () => {
    const silenced = sources.filter((path) => /@ts-ignore|@ts-nocheck|eslint-disable|as any\b/.test(readFileSync(join(root, path), "utf8")));
    expect(silenced).toEqual([]);
  });
});
