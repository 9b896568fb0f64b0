/** What production wants of each setting; none of these sentences shows the value. */
type Rule = { name: string; problem: (value: string, all: Settings) => string | false };
type Settings = Record<string, string | undefined>;

/** A secret that a person made up, or copied from an example, has few different characters or says what it is. */
const isWeak = (secret: string) => secret.length < 32 || new Set(secret).size < 12 || /secret|change|exempl|example|password|propulsons/i.test(secret);
const isExample = (text: string) => /\bexempl[ae]|\bexample\b|\.test\b|\.invalid\b|@localhost/i.test(text);

/** In clear only to a mail server on this very machine. */
function isUnencrypted(smtp: string): boolean {
  if (!URL.canParse(smtp)) return true;
  const { protocol, hostname, searchParams } = new URL(smtp);
  if (protocol === "smtps:") return false;
  const local = ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
  return protocol !== "smtp:" || (!local && searchParams.get("requireTLS") !== "true");
}

const legalNames = ["LEGAL_NAME", "LEGAL_FORM", "LEGAL_ADDRESS", "LEGAL_EMAIL", "LEGAL_PHONE", "LEGAL_ORIAS", "LEGAL_MEDIATOR"];
const franceConnect = ["FRANCECONNECT_ISSUER", "FRANCECONNECT_CLIENT_ID", "FRANCECONNECT_SECRET"];
const needed = (name: string, why: string): Rule => ({ name, problem: (value) => value === "" && why });
const forbidden = (name: string): Rule => ({ name, problem: (value) => value !== "" && "not allowed in production" });

/** Production lets nobody in with an example's secret, takes no test money for real, and says on every page who it is. */
const rules: Rule[] = [
  forbidden("DEMO_TOOLS_URL"),
  forbidden("STRIPE_API_BASE"),
  forbidden("CRASH_AT"),
  ...legalNames.map((name) => needed(name, "missing: every page names the intermediary")),
  { name: "LEGAL_EMAIL", problem: (value) => isExample(value) && "an example, not an address that somebody reads" },
  { name: "LEGAL_ORIAS", problem: (value) => value !== "" && (!/^\d{8}$/.test(value) || new Set(value).size === 1) && "not a registration number of eight digits" },
  needed("MAIL_FROM", "missing: who the mails are from"),
  { name: "MAIL_FROM", problem: (value) => isExample(value) && "an example, not an address that somebody reads" },
  { name: "PUBLIC_URL", problem: (value) => value !== "" && !value.startsWith("https:") && "must be https" },
  { name: "APP_SECRET", problem: (value) => value !== "" && isWeak(value) && "too weak: take 32 random bytes (openssl rand -hex 32)" },
  { name: "STRIPE_SECRET_KEY", problem: (value) => value !== "" && !/^sk_live_\w{16,}$/.test(value) && "not a live secret key (sk_live_…): no test key takes real money" },
  { name: "STRIPE_WEBHOOK_SECRET", problem: (value) => value !== "" && !/^whsec_\S{24,}$/.test(value) && "not the signing secret of a webhook endpoint (whsec_…)" },
  { name: "STRIPE_WEBHOOK_SECRET", problem: (value, all) => value !== "" && value === all.APP_SECRET && "the same as APP_SECRET" },
  { name: "SMTP_URL", problem: (value) => value !== "" && isUnencrypted(value) && "mails would travel in clear: smtps://…, or smtp://…?requireTLS=true" },
  { name: "STRIPE_PAGES", problem: (value) => /\bhttp:/.test(value) && "must be https" },
  { name: "STORAGE_DIR", problem: (value) => value !== "" && !value.startsWith("/") && "must be an absolute path: it must not move with the folder one starts from" },
  { name: "VOTE_KEYS_DIR", problem: (value) => value !== "" && !value.startsWith("/") && "must be an absolute path: it must not move with the folder one starts from" },
  { name: "FRANCECONNECT_ISSUER", problem: (value) => value !== "" && !value.startsWith("https:") && "must be https" },
  { name: "FRANCECONNECT_ISSUER", problem: (_, all) => new Set(franceConnect.map((name) => Boolean(all[name]?.trim()))).size > 1 && `${franceConnect.join(", ")}: all three, or none` },
];

/** `NAME: what is wrong`, for every setting that production would not start with. */
export function productionProblems(source: Settings): string[] {
  return rules.flatMap(({ name, problem }) => {
    const found = problem(source[name]?.trim() ?? "", source);
    return found ? [`${name}: ${found}`] : [];
  });
}
