import pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { closeDb, db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aRound, aVote, aVoter, type ARound } from "#tests/factories/ballots";
import { listen, type Listening } from "#tests/matrix/listen";
import { countBox } from "~/features/ballots/check-box.server";
import { fingerprintOf } from "~/features/ballots/secret";
import { giveVoterPass } from "~/features/voters/voter-pass.server";
import { createSite } from "./site.server";

useTestDatabase();

let site: Listening;
let round: ARound;
beforeAll(async () => {
  site = await listen(createSite((request, response) => response.send(`pages ${request.method}`), "nowhere"));
});
afterAll(() => site.stop());
beforeEach(async () => {
  round = await aRound();
});

type Sent = { headers?: Record<string, string>; cookie?: string; year?: number | string };

function aPass({ roundId, year }: ARound): string {
  const { email = null, suspicions, nearTags, ...voter } = aVoter(roundId);
  return giveVoterPass({ ...voter, year, email, suspicions: [...suspicions], nearTags: [...nearTags], accessCode: null }).split(";")[0]!;
}

const hexOf = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");
async function fieldsOf(choices = [1]): Promise<{ slot: string; sealed: string }> {
  const { slot, sealed } = await aVote(round, choices);
  return { slot, sealed: hexOf(sealed) };
}

/** As the ballot's page sends it. */
async function send(fields: Record<string, string>, { headers = {}, cookie = aPass(round), year = round.year }: Sent = {}) {
  const body = new URLSearchParams(fields).toString();
  const sent = { Origin: "http://localhost:3000", Cookie: cookie, "Content-Type": "application/x-www-form-urlencoded;charset=UTF-8", "Content-Length": String(body.length), ...headers };
  const answer = await site.send(`/budget-citoyen/${year}/bulletin/urne`, { method: "POST", headers: sent, body });
  return { ...answer, said: answer.status < 500 && answer.headers["content-type"] === "application/json" ? (JSON.parse(answer.body) as unknown) : null };
}

const count = () => countBox(db, round.roundId);

test("a sealed ballot is in the box once, and the answer says where; nothing may keep that answer", async () => {
  const [fields, cookie] = [await fieldsOf(), aPass(round)];
  const { status, headers, said } = await send(fields, { cookie });
  expect([status, said]).toEqual([200, { fingerprint: await fingerprintOf(Buffer.from(fields.sealed, "hex")), isHeld: false, again: false }]);
  expect(headers).toMatchObject({ "cache-control": "no-store", "x-content-type-options": "nosniff", "x-frame-options": "DENY" });
  expect(headers).not.toHaveProperty("etag");
  expect((await send(fields, { cookie })).said).toMatchObject({ again: true });
  const { status: refused, said: why } = await send(await fieldsOf([2]), { cookie });
  expect([refused, why]).toEqual([409, { refusal: expect.stringMatching(/déjà voté/) }]);
  expect(await count()).toEqual({ roll: 1, slots: 1, held: 0, refused: 0 });
});

test("after the close the sentence says so", async () => {
  round = await aRound({ closesAt: new Date(Date.now() - 1) });
  expect((await send(await fieldsOf())).status).toBe(409);
  expect(await count()).toMatchObject({ roll: 0, slots: 0 });
});

test("another site's page, or nobody's, casts no vote", async () => {
  for (const Origin of ["https://evil.example", "null", ""]) expect((await send(await fieldsOf(), { headers: { Origin } })).status).toBe(403);
  expect(await count()).toMatchObject({ roll: 0 });
});

test("without a pass, with another year's or an altered one, the way leads to the door and nothing is written", async () => {
  const other = await aRound();
  const altered = aPass(round).replace(/=(.)/, (_, first: string) => `=${first === "A" ? "B" : "A"}`);
  for (const cookie of ["", aPass(other), altered, "session=x"]) {
    const { status, headers } = await send(await fieldsOf(), { cookie });
    expect([status, headers.location]).toEqual([302, `/budget-citoyen/${round.year}/voter`]);
  }
  expect(await count()).toMatchObject({ roll: 0 });
});

test("what no page of ours sends is refused: no ballot, another kind of body, no year", async () => {
  const fields = await fieldsOf();
  for (const odd of [{}, { ...fields, slot: "x" }, { ...fields, sealed: fields.sealed.slice(2) }]) expect((await send(odd as Record<string, string>)).status).toBe(400);
  expect((await send(fields, { headers: { "Content-Type": "text/plain" } })).status).toBe(400);
  expect((await send({ ...fields, more: "x".repeat(512 * 1024) })).status).toBe(413);
  for (const [year, status] of [["20260", 404], ["..%2f..", 404], ["%e0%a4", 400]] as const) expect((await send(fields, { year })).status).toBe(status);
  expect(await count()).toMatchObject({ roll: 0 });
});

test("while the database is away it says when to come back; the same ballot counts once it is there", async () => {
  const [fields, cookie] = [await fieldsOf(), aPass(round)];
  await closeDb();
  globalThis.propulsonsPool = new pg.Pool({ host: "127.0.0.1", port: 9 });
  const { status, headers } = await send(fields, { cookie });
  await closeDb();
  expect([status, headers["retry-after"], headers["cache-control"]]).toEqual([503, "30", "no-store"]);
  expect((await send(fields, { cookie })).status).toBe(200);
});

test("whoever comes by an address typed is left to the pages", async () => {
  expect((await site.send(`/budget-citoyen/${round.year}/bulletin/urne`)).body).toBe("pages GET");
});
