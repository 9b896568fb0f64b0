import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "#scripts/entry/root.mjs";
import { crashPointNames, readCrashOrder } from "~/lib/crash-points";

const sources = readdirSync(join(root, "app"), { recursive: true, encoding: "utf8" })
  .filter((path) => /\.server\.ts$/.test(path))
  .map((path) => readFileSync(join(root, "app", path), "utf8"));
const reached = sources.flatMap((source) => [...source.matchAll(/\breach\("([^"]+)"\)/g)].map((match) => match[1]!));

test("each point of the catalogue stands at one place in the code, and no other name does", () => {
  expect([...reached].sort()).toEqual([...crashPointNames].sort());
});

test.each([
  ["mail.committed", { point: "mail.committed", passage: 1 }],
  ["mail.committed:3", { point: "mail.committed", passage: 3 }],
  ["mail.committed:0", null],
  ["mail.committed:1:2", null],
  ["mail.nowhere", null],
  ["", null],
])("the order %j is read as %j", (text, order) => expect(readCrashOrder(text)).toEqual(order));

const settings = {
  DATABASE_URL: "postgres://localhost/nowhere", PUBLIC_URL: "https://propulsons.example.org", APP_SECRET: "x".repeat(32), STRIPE_SECRET_KEY: "sk_test_x",
  STRIPE_WEBHOOK_SECRET: "whsec_x", SMTP_URL: "smtp://localhost", STORAGE_DIR: "/nowhere", LEGAL_NAME: "x", LEGAL_FORM: "x", LEGAL_ADDRESS: "x",
  LEGAL_EMAIL: "x@example.org", LEGAL_PHONE: "x", LEGAL_ORIAS: "x", LEGAL_MEDIATOR: "x",
};
const passing = 'const { reach } = await import("~/lib/crash-points.server"); reach("mail.call.before"); reach("mail.committed"); reach("mail.committed");';

/** A process that passes two points, the second one twice. */
const pass = (env: Record<string, string>) =>
  spawnSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", passing], { cwd: root, env: { PATH: process.env.PATH, NODE_ENV: "test", ...settings, ...env }, encoding: "utf8" });

test("a process told to dies at its point, of a kill that nothing can catch", () => {
  expect(pass({ APP_MODE: "test", CRASH_AT: "mail.committed:2" }).signal).toBe("SIGKILL");
  expect(pass({ APP_MODE: "test", CRASH_AT: "mail.committed:3" })).toMatchObject({ signal: null, status: 0 });
  expect(pass({ APP_MODE: "test" })).toMatchObject({ signal: null, status: 0 });
});

test("production refuses to be told", () => {
  const told = pass({ APP_MODE: "production", CRASH_AT: "mail.committed" });
  expect(told).toMatchObject({ signal: null, status: 1 });
  expect(told.stderr).toContain("CRASH_AT: not allowed in production");
});
