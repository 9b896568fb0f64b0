import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { wrongCode } from "#tests/factories/accounts";
import { anOpenRound, type OpenRound } from "#tests/factories/open-round";
import { mailedVoterCode, VoterBrowser } from "#tests/factories/voter-browser";
import { runJobs } from "#tests/run-jobs";
import { startSandbox, type Sandbox } from "#scripts/sandbox/start";
import { tasks } from "~/jobs/worker.server";
import { addDays, parisDay, parisInstant } from "~/lib/dates";
import { doorState } from "./door";
import { tagsOf } from "./tags.server";
import { forgetVoterCodes } from "./voter-codes.server";

useTestDatabase();

let round: OpenRound;
let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ publicUrl: "http://demo.test", webhookSecret: "whsec_test" });
  process.env.SMTP_URL = `smtp://127.0.0.1:${sandbox.smtpPort}`;
  round = await anOpenRound({ votersPerMailbox: 2 });
});
afterAll(() => sandbox.stop());

const bulletin = () => `/budget-citoyen/${round.edition.year}/bulletin`;
const browser = () => new VoterBrowser(round);

/** As far as the mailed code. */
async function mailed(email: string, who: Parameters<VoterBrowser["sayWho"]>[0] = {}) {
  const voter = browser();
  await voter.sayWho(who);
  await voter.askCode(email);
  return { voter, code: await mailedVoterCode(email) };
}

/** Every row of every table, as text. */
async function everything(): Promise<string> {
  const { rows } = await sql<{ name: string }>`select format('%I.%I', table_schema, table_name) as name from information_schema.tables where table_type = 'BASE TABLE' and table_schema in ('public', 'graphile_worker')`.execute(db);
  const dumps = await Promise.all(rows.map(async ({ name }) => (await sql<{ text: string | null }>`select string_agg(t::text, '\n') as text from ${sql.raw(name)} t`.execute(db)).rows[0]!.text ?? ""));
  return dumps.join("\n");
}

describe("by e-mail", () => {
  test("a code typed on the page left open opens the ballot, with tags and no name", async () => {
    const { voter, code } = await mailed("odile@example.org");
    expect(await voter.typeCode(`${code.slice(0, 3)} ${code.slice(3)}`)).toEqual({ to: bulletin(), errors: "" });
    const pass = voter.pass();
    expect(pass).toMatchObject({ channel: "email", email: "odile@example.org", suspicions: [], accessCode: null });
    expect(pass!.voterTag).toEqual((await tagsOf(round.roundId, { familyName: "EXEMPLE", firstName: "odile", birthDate: "1980-05-17" })).voterTag);
    expect([...voter.cookies.keys()]).toEqual(["voter-pass"]);
  });

  test("a code serves once, and only in the browser that asked for it (situation 19)", async () => {
    const { voter, code } = await mailed("once@example.org");
    const other = browser();
    await other.sayWho({ firstName: "Autre" });
    await other.askCode("elsewhere@example.org");
    expect((await other.typeCode(code)).to).toBeNull();
    const before = new Map(voter.cookies);
    expect((await voter.typeCode(code)).to).toBe(bulletin());
    before.forEach((value, name) => voter.cookies.set(name, value));
    expect((await voter.typeCode(code)).errors).toContain("ne marche plus");
  });

  test("five wrong codes end the right one; the newest code alone counts", async () => {
    const { voter, code: first } = await mailed("guess@example.org");
    await voter.askCode("guess@example.org");
    expect((await voter.typeCode(first)).to).toBeNull();
    const code = await mailedVoterCode("guess@example.org");
    for (let guess = 1; guess < 5; guess++) expect((await voter.typeCode(wrongCode(code))).errors).toMatch(/pas le bon code|ne marche plus/);
    expect((await voter.typeCode(code)).errors).toContain("ne marche plus");
    expect(voter.pass()).toBeNull();
  });

  test("a code is over after a quarter of an hour", async () => {
    const { voter, code } = await mailed("late@example.org");
    vi.useFakeTimers({ now: Date.now() + 15 * 60_000 + 1, toFake: ["Date"] });
    expect((await voter.typeCode(code)).errors).toContain("quinze minutes");
    vi.useRealTimers();
  });

  test("twenty tabs of one person: at most five mails, one tag (situation 19)", async () => {
    const tabs = Array.from({ length: 20 }, browser);
    await Promise.all(tabs.map((tab) => tab.sayWho({ firstName: "Onglet" })));
    const answers = await Promise.all(tabs.map((tab) => tab.askCode("tabs@example.org")));
    expect(answers.filter(({ to }) => to?.endsWith("/code"))).toHaveLength(5);
    expect(answers.filter(({ errors }) => errors.includes("dernier reçu"))).toHaveLength(15);
    // Sent at once, they have no order: whichever came last is the one that counts.
    const mails = await db.selectFrom("mailMessage").select("props").where("recipient", "=", "tabs@example.org").execute();
    expect(mails).toHaveLength(5);
    for (const tab of tabs) for (const { props } of mails) await tab.typeCode((props as { code: string }).code);
    expect(tabs.map((tab) => tab.pass()).filter(Boolean)).toHaveLength(1);
  });

  test("a mailbox vouches for as many people as the edition says, and says so to its reader alone", async () => {
    const tagged = async (email: string, firstName: string) => {
      const { voter, code } = await mailed(email, { firstName });
      return { voter, answer: await voter.typeCode(code) };
    };
    for (const firstName of ["Aîné", "Cadette"]) {
      const { voter } = await tagged("fam.ille+vote@gmail.com", firstName);
      const { voterTag, mailboxTag, nearTags } = voter.pass()!;
      await db.insertInto("voterRoll").values({ roundId: round.roundId, voterTag, mailboxTag, nearTags, channel: "email", day: "2026-09-02" }).execute();
    }
    expect((await tagged("famille@googlemail.com", "Benjamin")).answer.errors).toContain("2\u00a0personnes");
    expect((await tagged("Famille@gmail.com", "Cadette")).answer.to).toBe(bulletin());
  });
});

test("after the whole way, who it was stands nowhere: no table, no job, no mail", async () => {
  const who = { familyName: "Vanstaevel", firstName: "Clémentine", birthDate: "1971-08-30" };
  const { voter, code } = await mailed("clementine.v@example.org", who);
  await runJobs(tasks);
  await voter.typeCode(code);
  const mails = (await (await fetch(`${sandbox.url}/_control/mails?to=${encodeURIComponent("clementine.v@example.org")}`)).json()) as unknown[];
  expect(mails).toHaveLength(1);
  const [kept, pass] = [await everything(), voter.pass()!];
  expect(kept).toContain(round.roundId);
  const hex = (tag: Buffer) => tag.toString("hex");
  for (const trace of ["Vanstaevel", "Clémentine", "vanstaevel", "clementine.v", "1971-08-30", code, hex(pass.voterTag), hex(pass.mailboxTag!)]) expect(kept).not.toContain(trace);
});

test("codes that nobody types are forgotten once they no longer count", async () => {
  await mailed("forgotten@example.org");
  await db.updateTable("voterCode").set({ createdAt: new Date(Date.now() - 3_601_000) }).execute();
  await forgetVoterCodes();
  expect(await db.selectFrom("voterCode").select("id").execute()).toEqual([]);
});

describe("who may come in", () => {
  test("one votes from the birthday on, and not the day before", async () => {
    const young = await anOpenRound({ year: 2047, minAge: 12 });
    const today = parisDay(new Date());
    const born = (day: string) => new VoterBrowser(young).sayWho({ birthDate: `${Number(day.slice(0, 4)) - 12}${day.slice(4)}` });
    expect((await born(addDays(today, 1))).errors).toContain("à partir de 12\u00a0ans");
    expect((await born(today)).to).toContain("/voter/preuve");
    expect((await browser().sayWho({ birthDate: addDays(today, 1) })).errors).toContain("dans l’avenir");
  });

  test("communes of the edition alone, and names that are names", async () => {
    const chosen = await anOpenRound({ year: 2048, communeCodes: ["62119"] });
    expect((await new VoterBrowser(chosen).sayWho({ commune: "Béthune" })).to).toContain("/voter/preuve");
    expect((await new VoterBrowser(chosen).sayWho({ commune: "62000 Arras" })).errors).toContain("Arras ne fait pas partie");
    expect((await browser().sayWho({ commune: "59000 Lille" })).errors).toContain("Lille ne fait pas partie");
    expect((await browser().sayWho({ familyName: "--", birthDate: "2026-02-30" })).errors).toMatch(/nom de famille/);
    expect((await browser().sayWho({ birthDate: "2014-02-30" })).errors).toContain("n’existe pas");
  });

  test("nobody passes before the opening nor from the close on, to the millisecond (situation 19)", async () => {
    const [opensAt, closesAt] = [parisInstant("2026-09-01"), parisInstant("2026-10-01")];
    const state = (at: number) => doorState({ sealedAt: opensAt, closedAt: null, opensAt, closesAt }, new Date(at));
    expect([opensAt.getTime() - 1, opensAt.getTime(), closesAt.getTime() - 1, closesAt.getTime()].map(state)).toEqual(["before", "open", "open", "over"]);
    const { voter, code } = await mailed("closing@example.org");
    await db.updateTable("ballotRound").set({ closedAt: new Date(), chainHead: "0".repeat(64) }).where("id", "=", round.roundId).execute();
    expect((await voter.typeCode(code)).to).toBe(`/budget-citoyen/${round.edition.year}/voter`);
    expect(voter.pass()).toBeNull();
  });
});
