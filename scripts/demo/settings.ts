import { randomBytes } from "node:crypto";
import { createRequire } from "node:module";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Made at the first start and kept, so that sessions and signed links survive a restart. */
interface Secrets {
  appSecret: string;
  stripeSecretKey: string;
  stripeWebhookSecret: string;
}

export interface Addresses {
  databaseUrl: string;
  port: number;
  sandboxPort: number;
  smtpPort: number;
}

const random = () => randomBytes(32).toString("hex");

function readSecrets(place: string): Secrets {
  const file = join(place, "secrets.json");
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Secrets;
  } catch {
    const secrets = {
      appSecret: random(),
      stripeSecretKey: `sk_test_sandbox_${random()}`,
      stripeWebhookSecret: `whsec_${random()}`,
    };
    writeFileSync(file, JSON.stringify(secrets, null, 2), { mode: 0o600 });
    return secrets;
  }
}

const require = createRequire(import.meta.url);

/** The programs that npm brought for this machine, if it brought some; else those of the machine, if it has them. */
function programFrom(name: string): string | undefined {
  try {
    return (require(name) as { path: string }).path;
  } catch {
    return undefined;
  }
}

/** Films are prepared in the demonstration too. A visitor's own choice wins. */
function videoPrograms(): Record<string, string | undefined> {
  const found = { FFMPEG_PATH: process.env.FFMPEG_PATH ?? programFrom("@ffmpeg-installer/ffmpeg"), FFPROBE_PATH: process.env.FFPROBE_PATH ?? programFrom("@ffprobe-installer/ffprobe") };
  return Object.fromEntries(Object.entries(found).filter(([, path]) => path !== undefined));
}

/** What site, worker, seed and sandbox read; the visitor's own variables for other things stay. */
export function productEnv(place: string, at: Addresses): NodeJS.ProcessEnv {
  const { appSecret, stripeSecretKey, stripeWebhookSecret } = readSecrets(place);
  const [storage, sandboxState] = [join(place, "storage"), join(place, "sandbox")];
  for (const folder of [storage, sandboxState]) mkdirSync(folder, { recursive: true });
  const publicUrl = `http://localhost:${at.port}`;
  return {
    ...process.env,
    NODE_ENV: "production",
    ...videoPrograms(),
    APP_MODE: "demo",
    DATABASE_URL: at.databaseUrl,
    PORT: String(at.port),
    PUBLIC_URL: publicUrl,
    APP_SECRET: appSecret,
    STRIPE_SECRET_KEY: stripeSecretKey,
    STRIPE_WEBHOOK_SECRET: stripeWebhookSecret,
    STRIPE_API_BASE: `http://127.0.0.1:${at.sandboxPort}`,
    SMTP_URL: `smtp://127.0.0.1:${at.smtpPort}`,
    STORAGE_DIR: storage,
    VOTE_KEYS_DIR: join(place, "vote-keys"),
    DEMO_TOOLS_URL: `http://127.0.0.1:${at.sandboxPort}`,
    SANDBOX_PORT: String(at.sandboxPort),
    SANDBOX_SMTP_PORT: String(at.smtpPort),
    SANDBOX_STATE_DIR: sandboxState,
    SANDBOX_WEBHOOK_URL: `http://127.0.0.1:${at.port}/webhooks/stripe`,
  };
}
