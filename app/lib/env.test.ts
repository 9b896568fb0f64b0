import { expect, test } from "vitest";
import { readEnv } from "./env.server";

const legal = {
  LEGAL_NAME: "Association Exemple", LEGAL_FORM: "association loi 1901", LEGAL_ADDRESS: "1 rue de l’Exemple, 62000 Arras",
  LEGAL_EMAIL: "bonjour@example.org", LEGAL_PHONE: "03 21 00 00 00", LEGAL_ORIAS: "00000000",
};
const production = {
  APP_MODE: "production", DATABASE_URL: "postgres://localhost/propulsons", PUBLIC_URL: "https://propulsons.example.org/accueil", APP_SECRET: "x".repeat(32),
  STRIPE_SECRET_KEY: "sk_live_x", STRIPE_WEBHOOK_SECRET: "whsec_x", SMTP_URL: "smtp://localhost", STORAGE_DIR: "/var/lib/propulsons", ...legal,
};

test("production with all it needs; the public address is an origin", () => {
  expect(readEnv(production)).toMatchObject({ APP_MODE: "production", PUBLIC_URL: "https://propulsons.example.org", PORT: 3000, TERRITORY: "62" });
});

test("production is what is meant when nothing is said", () => {
  const { APP_MODE, ...unsaid } = production;
  expect(readEnv(unsaid).APP_MODE).toBe(APP_MODE);
});

test.each(["DEMO_TOOLS_URL", "STRIPE_API_BASE"])("production refuses %s, by its name", (name) => {
  expect(() => readEnv({ ...production, [name]: "http://127.0.0.1:4242" })).toThrow(new RegExp(`Not allowed in production: ${name}`));
});

test.each(Object.keys(legal))("production refuses to start without %s, by its name", (name) => {
  expect(() => readEnv({ ...production, [name]: undefined })).toThrow(name);
  expect(readEnv({ ...production, [name]: undefined, APP_MODE: "demo" }).APP_MODE).toBe("demo");
});

test("production is https", () => {
  expect(() => readEnv({ ...production, PUBLIC_URL: "http://propulsons.example.org" })).toThrow("https");
});

test.each(["DATABASE_URL", "APP_SECRET", "STRIPE_SECRET_KEY", "STRIPE_WEBHOOK_SECRET", "SMTP_URL", "STORAGE_DIR", "PUBLIC_URL"])("%s is needed, and named when missing", (name) => {
  expect(() => readEnv({ ...production, [name]: undefined })).toThrow(name);
});

test("a short secret is refused without being shown", () => {
  const refusal = () => readEnv({ ...production, APP_SECRET: "short-secret" });
  expect(refusal).toThrow("APP_SECRET");
  expect(refusal).not.toThrow("short-secret");
});
