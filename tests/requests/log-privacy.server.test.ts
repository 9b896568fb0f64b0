import { afterAll, beforeAll, expect, test } from "vitest";
import { sql } from "kysely";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { theCodeSent, wrongCode } from "#tests/factories/accounts";
import { lastLinkToken } from "#tests/factories/attestation-links";
import { aLiveCampaign } from "#tests/factories/donations";
import { aCompleteDraft } from "#tests/factories/label";
import { aSite, type RunningSite } from "#tests/faults/processes";
import { buildOnce } from "#tests/matrix/site";
import { donationToken } from "~/features/donations/donation-link.server";

useTestDatabase();

let site: RunningSite;
let log = "";

beforeAll(async () => {
  await buildOnce();
  site = await aSite({ LOG_LEVEL: "debug" });
  site.child.stdout!.on("data", (chunk) => (log += String(chunk)));
}, 300_000);
afterAll(() => site.stop());

const person = { name: "Aurélie Jamaisécrite", email: "aurelie.jamais@exemple.fr", password: "le secret que personne ne lit" };
const secrets: string[] = [];

/** A form sent by somebody who keeps their cookies. */
let cookie = "";
async function send(path: string, fields?: Record<string, string>): Promise<Response> {
  const headers = { Cookie: cookie, ...(fields && { Origin: process.env.PUBLIC_URL!, "X-Forwarded-Host": new URL(process.env.PUBLIC_URL!).host }) };
  const answer = await fetch(site.url + path, { headers, redirect: "manual", ...(fields && { method: "POST", body: new URLSearchParams(fields) }) });
  await answer.text();
  const kept = answer.headers.getSetCookie().map((one) => one.split(";")[0]!).filter((one) => !one.endsWith("="));
  if (kept.length > 0) cookie = kept.join("; ");
  secrets.push(...kept.map((one) => one.slice(one.indexOf("=") + 1)));
  return answer;
}

async function aGift(): Promise<string> {
  const { id: campaignId } = await aLiveCampaign();
  const values = {
    campaignId, formToken: crypto.randomUUID(), email: person.email, donorName: person.name, freeCents: 4000, amountCents: 4000,
    sessionExpiresAt: new Date(Date.now() + 31 * 60_000), createdAt: new Date(), isDemo: true,
  };
  return donationToken((await db.insertInto("donation").values(values).returning("id").executeTakeFirstOrThrow()).id);
}

/** From now on no mail can be queued, and PostgreSQL's own message says to whom, with what. */
const breakMails = (token: string) => sql`create function leak() returns trigger language plpgsql as $$
  begin raise exception 'no mail to % with %, key %', new.recipient, ${sql.lit(token)}, 'whsec_5kLmN8oPqRsTuVwXyZ'; end $$`.execute(db)
  .then(() => sql`create trigger leak before insert on mail_message for each row execute function leak()`.execute(db));

test("a day of a person leaves in the log what happened, and nothing of who", async () => {
  expect((await send("/inscription", { name: person.name, email: person.email, password: person.password, retour: "/mon-espace" })).status).toBe(302);
  const code = await theCodeSent(person.email);
  expect((await send("/verification", { code: wrongCode(code) })).status).toBe(400);
  expect((await send("/verification", { code })).status).toBe(302);
  expect((await send("/mon-espace?q=recherche-intime")).status).toBe(200);
  const gift = await aGift();
  expect((await send(`/dons/${gift}`)).status).toBe(200);
  const attestation = await lastLinkToken((await aCompleteDraft()).attestationId);
  expect((await send(`/attestation/${attestation}`)).status).toBe(200);
  const body = "Une phrase que seul le porteur doit lire, jamais le journal.";
  expect((await send(`/attestation/${attestation}`, { answer: "given", relation: "nope", statement: body, signatory: person.name })).status).toBe(400);
  expect((await send("/connexion", { email: person.email, password: `${person.password}, mais faux` })).status).toBe(400);
  await breakMails(gift);
  expect((await send("/mot-de-passe-oublie", { email: person.email })).status).toBe(500);
  await site.stop();

  for (const line of ["route=/dons/:token", "route=/attestation/:token", "route=/verification status=302", "ERROR", "no mail to [e-mail] with [link]"]) expect(log).toContain(line);
  const all = [...secrets, gift, gift.split(".")[1]!, attestation, attestation.split(".").at(-1)!, person.email, person.name, "Aurélie", "jamais@", person.password, body, "recherche-intime", "127.0.0.1", "whsec_5k", "Mozilla"];
  expect(secrets.length).toBeGreaterThan(1);
  expect(all.filter((secret) => log.includes(secret) || log.includes(encodeURIComponent(secret)))).toEqual([]);
  expect(log).not.toMatch(new RegExp(`(?<![\\w.-])${code}(?![\\w-])`));
}, 120_000);
