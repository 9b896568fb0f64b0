import { describe, expect, test } from "vitest";
import { readEnv } from "./env.server";

const legal = {
  LEGAL_NAME: "Association du label", LEGAL_FORM: "association loi 1901", LEGAL_ADDRESS: "1 rue de la Gare, 62000 Arras",
  LEGAL_EMAIL: "bonjour@label-arras.fr", LEGAL_PHONE: "03 21 00 00 00", LEGAL_ORIAS: "23001234", LEGAL_MEDIATOR: "Médiation de l’Artois, mediation-artois.fr",
};
const secret = "9f2c41d8b07e6a53c1f4e8d2097b6a35";
const production: Record<string, string> = {
  APP_MODE: "production", DATABASE_URL: "postgres://localhost/propulsons", PUBLIC_URL: "https://label-arras.fr/accueil", APP_SECRET: secret,
  STRIPE_SECRET_KEY: "sk_live_4fGh29QwErTyUiOp", STRIPE_WEBHOOK_SECRET: "whsec_5kLmN8oPqRsTuVwXyZ0a1B2c", SMTP_URL: "smtps://mail.label-arras.fr",
  MAIL_FROM: "Propulsons! <bonjour@label-arras.fr>", STORAGE_DIR: "/var/lib/propulsons", ...legal,
};
const refusal = (changes: Record<string, string | undefined>): string => {
  try {
    readEnv({ ...production, ...changes });
    return "started";
  } catch (error) {
    return (error as Error).message;
  }
};

test("production with all it needs; the public address is an origin", () => {
  expect(readEnv(production)).toMatchObject({ APP_MODE: "production", PUBLIC_URL: "https://label-arras.fr", PORT: 3000, TERRITORY: "62", TRUST_PROXY: "loopback" });
});

test("production is what is meant when nothing is said", () => {
  const { APP_MODE, ...unsaid } = production;
  expect(readEnv(unsaid).APP_MODE).toBe(APP_MODE);
});

describe("production refuses to start and names", () => {
  const example = "a secret for tests, long enough to be taken";
  const cases: [string, string | undefined, string][] = [
    ...Object.keys(legal).map((name): [string, string | undefined, string] => [name, undefined, "every page names"]),
    ...Object.keys(legal).map((name): [string, string, string] => [name, "  ", "every page names"]),
    ["MAIL_FROM", undefined, "who the mails are from"],
    ["APP_SECRET", "x".repeat(64), "too weak"], ["APP_SECRET", "abababababab".repeat(4), "too weak"],
    ["APP_SECRET", example, "too weak"], ["APP_SECRET", "change-me-0987-zyxw-please-now!!", "too weak"],
    ["STRIPE_SECRET_KEY", "sk_test_4fGh29QwErTyUiOp", "no test key"], ["STRIPE_SECRET_KEY", "sk_live_x", "not a live"], ["STRIPE_SECRET_KEY", "pk_live_4fGh29QwErTyUiOp", "not a live"],
    ["STRIPE_WEBHOOK_SECRET", "whsec_x", "signing secret"], ["STRIPE_WEBHOOK_SECRET", secret, "same as APP_SECRET"],
    ["SMTP_URL", "smtp://mail.label-arras.fr", "in clear"], ["SMTP_URL", "http://mail.label-arras.fr", "in clear"], ["SMTP_URL", "mail", "in clear"],
    ["STRIPE_PAGES", "http://checkout.stripe.com", "https"], ["STORAGE_DIR", "storage", "absolute"],
    ["MAIL_FROM", "Propulsons! <bonjour@propulsons.example.org>", "an example"], ["LEGAL_EMAIL", "contact@example.org", "an example"],
    ["LEGAL_ORIAS", "00000000", "eight digits"], ["LEGAL_ORIAS", "en cours", "eight digits"],
    ["TRUST_PROXY", "true; drop", ""], ["PORT", "http", ""],
  ];
  test.each(cases)("%s when it is %j", (name, value, why) => {
    const said = refusal({ [name]: value });
    expect(said).toContain(`${name}: `);
    expect(said).toContain(why);
    if (value && value.trim().length > 4) expect(said).not.toContain(value);
  });

  test("all of them at once", () => {
    const said = refusal({ LEGAL_ORIAS: undefined, APP_SECRET: undefined, STRIPE_SECRET_KEY: "sk_test_4fGh29QwErTyUiOp", SMTP_URL: "smtp://mail.label-arras.fr" });
    for (const name of ["LEGAL_ORIAS", "APP_SECRET", "STRIPE_SECRET_KEY", "SMTP_URL"]) expect(said).toContain(`${name}: `);
  });
});

test.each(["DATABASE_URL", "APP_SECRET", "STRIPE_SECRET_KEY", "STRIPE_WEBHOOK_SECRET", "SMTP_URL", "STORAGE_DIR", "PUBLIC_URL"])("%s is needed, and named when missing", (name) => {
  expect(refusal({ [name]: undefined })).toContain(`${name}: `);
  expect(refusal({ [name]: undefined, APP_MODE: "demo" })).toContain(`${name}: `);
});

test.each([["DEMO_TOOLS_URL", "http://127.0.0.1:4242"], ["STRIPE_API_BASE", "http://127.0.0.1:4242"], ["CRASH_AT", "webhook.before"]])("production refuses %s, by its name", (name, value) => {
  expect(refusal({ [name]: value })).toContain(`${name}: not allowed in production`);
});

test("production is https", () => expect(refusal({ PUBLIC_URL: "http://label-arras.fr" })).toContain("PUBLIC_URL: must be https"));

test("a short secret is refused without being shown", () => {
  expect(refusal({ APP_SECRET: "short-one" })).toContain("APP_SECRET: ");
  expect(refusal({ APP_SECRET: "short-one" })).not.toContain("short-one");
});

test.each([
  ["SMTP_URL", "smtp://localhost:25"], ["SMTP_URL", "smtp://mail.label-arras.fr:587?requireTLS=true"], ["TRUST_PROXY", "10.0.0.0/8, 192.0.2.1"], ["LOG_LEVEL", "debug"],
])("%s may be %s", (name, value) => expect(refusal({ [name]: value })).toBe("started"));

test("the demonstration needs no legal settings and takes test keys", () => {
  const demo = { ...production, APP_MODE: "demo", STRIPE_SECRET_KEY: "sk_test_x", LEGAL_ORIAS: undefined, SMTP_URL: "smtp://127.0.0.1:2525", DEMO_TOOLS_URL: "http://127.0.0.1:4242" };
  expect(readEnv(demo).APP_MODE).toBe("demo");
});
