import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, inject } from "vitest";

// Runs before each server test file is imported: whatever reads the environment early reads the right one.

const storage = mkdtempSync(join(tmpdir(), "propulsons-storage-"));
afterAll(() => rmSync(storage, { recursive: true, force: true }));

/** Nobody listens there: a test that wants mail or Stripe starts its own and says where. */
const nowhere = "127.0.0.1:9";

Object.assign(process.env, {
  APP_MODE: "test",
  // The database that `useTestDatabase()` will create.
  DATABASE_URL: Object.assign(new URL(inject("serverUrl")), {
    pathname: `/test_${randomBytes(8).toString("hex")}`,
  }).href,
  // Races of many on a busy machine are tested, not its speed.
  DATABASE_WAIT_MS: "20000",
  // A test that reads the log opens its own.
  LOG_LEVEL: "silent",
  PUBLIC_URL: "http://localhost:3000",
  APP_SECRET: "a secret for tests, long enough to be taken",
  STORAGE_DIR: storage,
  VOTE_KEYS_DIR: join(storage, "vote-keys"),
  SMTP_URL: `smtp://${nowhere}`,
  STRIPE_SECRET_KEY: "sk_test_nowhere",
  STRIPE_PAGES: "http://demo.test",
  STRIPE_WEBHOOK_SECRET: "whsec_test",
  STRIPE_API_BASE: `http://${nowhere}`,
});
