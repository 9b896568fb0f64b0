import { afterAll, beforeAll, expect, test } from "vitest";
import { sessionParams, startBench, type Bench } from "./bench";

let bench: Bench;
beforeAll(async () => void (bench = await startBench()));
afterAll(() => bench.sandbox.stop());

const form = {
  email: "louise@example.org",
  carte: "4242 4242 4242 4242",
  numero: "",
  expiration: "12/34",
  cvc: "123",
};

const visit = (url: string, fields?: Record<string, string>) =>
  fetch(bench.sandbox.url + new URL(url).pathname, {
    redirect: "manual",
    ...(fields ? { method: "POST", body: new URLSearchParams(fields) } : {}),
  });

test("the payment page says it is a demonstration and shows amount, lines and a way out", async () => {
  const { url } = await bench.give(123_450, null);
  const response = await visit(url!);
  const page = await response.text();
  expect(page).toContain("aucune carte réelle");
  expect(page).toContain("Payer 1\u00a0234,50\u00a0€");
  expect(page).toContain("Une brique");
  expect(page).toContain('href="http://demo.test/retour"');
  const policy = response.headers.get("content-security-policy");
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("form-action 'self' http://demo.test");
  expect(policy).not.toContain("script-src");
});

test("paying leads to the success address with the session's id", async () => {
  const { id, url } = await bench.give(2500, null);
  const response = await visit(url!, form);
  expect(response.status).toBe(303);
  expect(response.headers.get("location")).toBe(`http://demo.test/merci?session=${id}`);
  expect((await bench.stripe.checkout.sessions.retrieve(id)).customer_details?.email).toBe(
    "louise@example.org",
  );
  expect(await (await visit(url!)).text()).toContain("Ce paiement est déjà fait");
});

test.each([
  ["a refused card", { carte: "4000 0000 0000 0002" }, "Votre banque a refusé la carte"],
  ["a card without funds", { carte: "4000 0000 0000 9995" }, "provision suffisante"],
  ["an unknown number", { carte: "autre", numero: "4970 1000 0000 0154" }, "pas une carte de démonstration"],
  ["a bad address", { email: "louise" }, "adresse e-mail complète"],
  ["a bad date", { expiration: "2034" }, "date d’expiration"],
])("%s shows the page again with a sentence, and one can retry", async (_words, change, sentence) => {
  const { id, url } = await bench.give(2500, null);
  const response = await visit(url!, { ...form, ...change });
  const page = await response.text();
  expect(response.status).toBe(422);
  expect(page).toContain("<title>Erreur");
  expect(page).toContain(sentence);
  expect((await bench.stripe.checkout.sessions.retrieve(id)).status).toBe("open");
  expect((await visit(url!, form)).status).toBe(303);
});

test("an expired payment says so and charges nobody", async () => {
  const { id, url } = await bench.give(2500, null);
  await bench.stripe.checkout.sessions.expire(id);
  const response = await visit(url!, form);
  expect(response.status).toBe(410);
  expect(await response.text()).toContain("Ce paiement a expiré");
});

async function onboarding() {
  const account = await bench.stripe.accounts.create({
    type: "express",
    capabilities: { transfers: { requested: true } },
  });
  const link = await bench.stripe.accountLinks.create({
    account: account.id,
    type: "account_onboarding",
    refresh_url: "http://demo.test/reprendre",
    return_url: "http://demo.test/fini",
  });
  return { account, link };
}

test("« Plus tard » returns with the account incomplete, « Terminer » completes it", async () => {
  const { account, link } = await onboarding();
  expect(await (await visit(link.url)).text()).toContain("aucune donnée réelle");
  const later = await visit(link.url, { suite: "plus-tard" });
  expect(later.headers.get("location")).toBe("http://demo.test/fini");
  expect((await bench.stripe.accounts.retrieve(account.id)).details_submitted).toBe(false);
  await visit(link.url, { suite: "terminer" });
  const done = await bench.stripe.accounts.retrieve(account.id);
  expect(done).toMatchObject({ payouts_enabled: true, capabilities: { transfers: "active" } });
  expect(done.requirements?.currently_due).toEqual([]);
});

test("a link that nobody opened in time leads to the refresh address", async () => {
  const { link } = await onboarding();
  await bench.control("/clock", { offsetMs: 6 * 60_000 });
  const response = await visit(link.url);
  expect(response.headers.get("location")).toBe("http://demo.test/reprendre");
  await bench.moveTo(0);
});

test("an unknown page or asset does not exist", async () => {
  for (const path of ["/_demo/paiement/cs_test_none", "/_demo/_sandbox/constructor", "/_demo/nowhere"])
    expect((await fetch(bench.sandbox.url + path)).status).toBe(404);
  for (const name of ["sandbox.css", "icon.svg", "bricolage.woff2", "source-sans.woff2"])
    expect((await fetch(`${bench.sandbox.url}/_demo/_sandbox/${name}`)).status).toBe(200);
});

test("a session that takes debits offers test accounts, and paying with one leads on", async () => {
  const session = await bench.stripe.checkout.sessions.create({ ...sessionParams(2500), excluded_payment_method_types: [] });
  const iban = "FR14 2004 1010 0505 0001 3M02 606";
  expect(await (await visit(session.url!)).text()).toContain(iban);
  const response = await visit(session.url!, { ...form, carte: iban });
  expect(response.status).toBe(303);
  expect(await bench.stripe.checkout.sessions.retrieve(session.id)).toMatchObject({ status: "complete", payment_status: "unpaid" });
});
