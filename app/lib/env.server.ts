import { z } from "zod";
import { readCrashOrder } from "./crash-points";
import { productionProblems } from "./production-settings";

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
  /** Where Stripe's own pages are (payment, onboarding): the only other sites that forms and redirects may lead to. */
  STRIPE_PAGES: z
    .string()
    .default("https://checkout.stripe.com,https://connect.stripe.com")
    .transform((list) => list.split(",").map((url) => url.trim()))
    .pipe(z.array(z.url().transform((url) => new URL(url).origin))),
  SMTP_URL: z.string().min(1),
  MAIL_FROM: z.string().default("Propulsons! <bonjour@propulsons.example.org>"),
  STORAGE_DIR: z.string().min(1),
  /** Keys of the votes' rolls: outside the database and the storage, in no backup of theirs. Empty = beside the storage. */
  VOTE_KEYS_DIR: z.string().min(1).optional(),
  /** FranceConnect v2, for the citizen vote. All three, or none: then its button is not shown. */
  FRANCECONNECT_ISSUER: z.url().optional(),
  FRANCECONNECT_CLIENT_ID: z.string().min(1).optional(),
  FRANCECONNECT_SECRET: z.string().min(1).optional(),
  /** As registered with FranceConnect: what its answers must be signed by. */
  FRANCECONNECT_SIGNATURE: z.enum(["ES256", "RS256"]).default("ES256"),
  /** The programs that prepare films; without them the site works, and films wait. */
  FFMPEG_PATH: z.string().min(1).default("ffmpeg"),
  FFPROBE_PATH: z.string().min(1).default("ffprobe"),
  /** The most that one film may weigh and last. */
  VIDEO_MAX_MEGABYTES: z.coerce.number().int().min(1).max(2_000).default(500),
  VIDEO_MAX_SECONDS: z.coerce.number().int().min(1).max(600).default(180),
  /** PeerTube instances whose films may be shown, comma-separated host names. */
  PEERTUBE_HOSTS: z
    .string()
    .default("")
    .transform((list) => list.split(",").map((host) => host.trim().toLowerCase()).filter(Boolean))
    .pipe(z.array(z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/))),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
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
  LEGAL_MEDIATOR: z.string().optional(),
});

export type Env = z.infer<typeof schema>;

/** @throws Error naming at once every setting that is missing, wrong, weak or forbidden; no value is shown. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const parsed = schema.safeParse(source);
  const wrong = parsed.error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) ?? [];
  const isProduction = (source.APP_MODE ?? "production") === "production";
  const problems = [...wrong, ...(isProduction ? productionProblems(source) : [])];
  if (!parsed.success || problems.length) throw new Error(`Settings that are missing or wrong:\n${problems.map((line) => `  ${line}`).join("\n")}`);
  return parsed.data;
}

let cached: Env | undefined;

/** The settings of this process, read once at first use. */
export function env(): Env {
  cached ??= readEnv(process.env);
  return cached;
}

/** The only other sites that forms and redirects may lead to: Stripe's pages, and FranceConnect when it is set. */
export function pagesOfOthers(): string[] {
  const { STRIPE_PAGES, FRANCECONNECT_ISSUER } = env();
  return FRANCECONNECT_ISSUER ? [...STRIPE_PAGES, new URL(FRANCECONNECT_ISSUER).origin] : STRIPE_PAGES;
}

export const isDemo = () => env().APP_MODE === "demo";
