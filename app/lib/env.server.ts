import { z } from "zod";
import { readCrashOrder } from "./crash-points";

const schema = z.object({
  APP_MODE: z.enum(["production", "demo", "test"]).default("production"),
  DATABASE_URL: z.url(),
  DATABASE_POOL: z.coerce.number().int().min(1).max(100).default(10),
  /** How long a request waits for a connection or for a row that another one holds, before it answers 503. */
  DATABASE_WAIT_MS: z.coerce.number().int().min(100).max(60_000).default(5_000),
  PORT: z.coerce.number().int().default(3000),
  /** The one origin people see; every other origin is refused on unsafe methods. */
  PUBLIC_URL: z.url().transform((url) => new URL(url).origin),
  /** The proxies in front of the site, by address or subnet, comma-separated: the client's address is what they say. */
  TRUST_PROXY: z.string().regex(/^[\w.:/]+(, *[\w.:/]+)*$/).default("loopback"),
  APP_SECRET: z.string().min(32),
  STRIPE_SECRET_KEY: z.string().min(1),
  STRIPE_WEBHOOK_SECRET: z.string().min(1),
  /** Set for the sandbox only; empty = Stripe itself. */
  STRIPE_API_BASE: z.url().optional(),
  SMTP_URL: z.string().min(1),
  MAIL_FROM: z.string().default("Propulsons! <bonjour@propulsons.example.org>"),
  STORAGE_DIR: z.string().min(1),
  /** The département's data file in features/territory. */
  TERRITORY: z.enum(["62"]).default("62"),
  /** Mailbox, payment page and clock of the demonstration. */
  DEMO_TOOLS_URL: z.url().optional(),
  /** Fault tests: the point at which this process kills itself, see crash-points.ts. */
  CRASH_AT: z.string().refine((text) => readCrashOrder(text) !== null, "no such crash point").optional(),
  LEGAL_NAME: z.string().optional(),
  LEGAL_FORM: z.string().optional(),
  LEGAL_ADDRESS: z.string().optional(),
  LEGAL_EMAIL: z.email().optional(),
  LEGAL_PHONE: z.string().optional(),
  LEGAL_ORIAS: z.string().optional(),
});

export type Env = z.infer<typeof schema>;

const demoOnly = ["DEMO_TOOLS_URL", "STRIPE_API_BASE", "CRASH_AT"] as const;
const legal = ["LEGAL_NAME", "LEGAL_FORM", "LEGAL_ADDRESS", "LEGAL_EMAIL", "LEGAL_PHONE", "LEGAL_ORIAS"] as const;

/** @throws Error naming every missing, wrong or forbidden setting. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const parsed = schema.safeParse(source);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`Settings that are missing or wrong:\n${problems.join("\n")}`);
  }
  const env = parsed.data;
  if (env.APP_MODE === "production") {
    const forbidden = demoOnly.filter((key) => env[key]);
    const missing = legal.filter((key) => !env[key]);
    if (forbidden.length) throw new Error(`Not allowed in production: ${forbidden.join(", ")}`);
    if (missing.length) throw new Error(`Production needs ${missing.join(", ")} (every page names the intermediary)`);
    if (!env.PUBLIC_URL.startsWith("https:")) throw new Error("Production needs PUBLIC_URL in https");
  }
  return env;
}

let cached: Env | undefined;

/** The settings of this process, read once at first use. */
export function env(): Env {
  cached ??= readEnv(process.env);
  return cached;
}

export const isDemo = () => env().APP_MODE === "demo";
