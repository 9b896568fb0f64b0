import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";
import { root } from "#scripts/entry/root.mjs";

/** As `npm start` and `npm run worker` run them, with these settings and no other. */
async function start(file: string, settings: Record<string, string>): Promise<{ code: number | null; said: string }> {
  const child: ChildProcess = spawn(process.execPath, ["--import", "tsx", file], { cwd: root, env: { NODE_ENV: "production", PATH: process.env.PATH, ...settings }, timeout: 60_000 });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (said += String(chunk)));
  const [code] = (await once(child, "close")) as [number | null];
  return { code, said };
}

const missing = [
  "DATABASE_URL", "PUBLIC_URL", "APP_SECRET", "STRIPE_SECRET_KEY", "STRIPE_WEBHOOK_SECRET", "SMTP_URL", "STORAGE_DIR", "MAIL_FROM",
  "LEGAL_NAME", "LEGAL_FORM", "LEGAL_ADDRESS", "LEGAL_EMAIL", "LEGAL_PHONE", "LEGAL_ORIAS", "LEGAL_MEDIATOR",
];
const weak = {
  PUBLIC_URL: "http://propulsons.fr", APP_SECRET: "change-me-change-me-change-me-change-me", STRIPE_SECRET_KEY: "sk_test_4fGh29QwErTyUiOp",
  STRIPE_WEBHOOK_SECRET: "whsec_short", SMTP_URL: "smtp://mail.propulsons.fr", STORAGE_DIR: "files", MAIL_FROM: "nobody@example.org",
  LEGAL_EMAIL: "legal@example.org", LEGAL_ORIAS: "00000000", DEMO_TOOLS_URL: "http://127.0.0.1:4242", STRIPE_API_BASE: "http://127.0.0.1:4243", CRASH_AT: "webhook.written",
};
const whole = { DATABASE_URL: "postgres://127.0.0.1:9/none", LEGAL_NAME: "Initiative", LEGAL_FORM: "Association", LEGAL_ADDRESS: "Arras", LEGAL_PHONE: "03 21 00 00 00" };

const named = ({ said }: { said: string }, names: string[]) => names.filter((name) => !new RegExp(`^ +${name}: `, "m").test(said));

test.each(["app/server.ts", "scripts/worker.ts"])("in production %s refuses to start and names every setting that is missing, or weak, without its value", async (file) => {
  const [bare, poor] = await Promise.all([start(file, {}), start(file, { ...whole, ...weak })]);
  expect(bare.code).toBe(1);
  expect(named(bare, missing)).toEqual([]);
  expect(poor.code).toBe(1);
  expect(named(poor, Object.keys(weak))).toEqual([]);
  for (const secret of [weak.APP_SECRET, weak.STRIPE_SECRET_KEY, weak.STRIPE_WEBHOOK_SECRET]) expect(poor.said).not.toContain(secret);
}, 90_000);
