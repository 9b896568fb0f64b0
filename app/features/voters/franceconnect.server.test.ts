import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { useTestDatabase } from "#tests/database";
import { anIdentityProvider, type IdentityProvider } from "#tests/factories/identity-provider";
import { anOpenRound, type OpenRound } from "#tests/factories/open-round";
import { VoterBrowser } from "#tests/factories/voter-browser";
import { tagsOf } from "./tags.server";

useTestDatabase();

const year = 2026;
const pages = `http://localhost:3000/budget-citoyen/${year}/voter/franceconnect`;
const angela = { given_name: "Angela Claire Louise", family_name: "DUBOIS", birthdate: "1962-08-24", acr: "eidas1" };

let provider: IdentityProvider;
let round: OpenRound;
beforeAll(async () => {
  provider = await anIdentityProvider(pages, angela);
  Object.assign(process.env, { FRANCECONNECT_ISSUER: provider.issuer, FRANCECONNECT_CLIENT_ID: "propulsons", FRANCECONNECT_SECRET: "a secret for tests" });
  round = await anOpenRound({ year });
});
afterAll(() => provider.stop());
afterEach(() => {
  provider.says = angela;
  vi.useRealTimers();
});

/** A browser that is about to leave for FranceConnect, and where to. */
async function leaving(suite = "") {
  const voter = new VoterBrowser(round);
  await voter.sayWho({ familyName: "Dubois", firstName: "Angela", birthDate: "1962-08-24", suite });
  return { voter, to: (await voter.leave()).to! };
}

/** Where the last of these pages leads, once it came back by this address. */
const backAt = async (voter: VoterBrowser, address: URL) => (await voter.comeBack(address)).to;
const refused = `/budget-citoyen/${year}/voter/preuve`;

test("who FranceConnect names passes, by the first of their first names, and their session there ends", async () => {
  const { voter, to } = await leaving();
  expect(Object.fromEntries(new URL(to).searchParams)).toMatchObject({ scope: "openid given_name family_name birthdate", acr_values: "eidas1", response_type: "code", code_challenge_method: "S256", redirect_uri: `${pages}/retour` });
  const end = new URL((await backAt(voter, await provider.visit(to)))!);
  expect([end.origin, end.searchParams.get("post_logout_redirect_uri")]).toEqual([provider.issuer, `${pages}/fin`]);
  expect((await fetch(end)).status).toBe(200);
  const pass = voter.pass()!;
  expect(pass).toMatchObject({ channel: "franceconnect", email: null, mailboxTag: null, suspicions: [] });
  expect(pass.voterTag).toEqual((await tagsOf(round.roundId, { familyName: "Dubois", firstName: "Angela", birthDate: "1962-08-24" })).voterTag);
});

test("an address that was come back by leads nowhere a second time, nor in another browser (situation 19)", async () => {
  const { voter, to } = await leaving();
  const [address, before] = [await provider.visit(to), new Map(voter.cookies)];
  const other = await leaving();
  expect(await backAt(other.voter, address)).toBe(refused);
  expect(await backAt(voter, address)).toContain(provider.issuer);
  expect(await backAt(voter, address)).toBe(`/budget-citoyen/${year}/voter`);
  before.forEach((value, name) => voter.cookies.set(name, value));
  expect(await backAt(voter, address)).toBe(refused);
});

test("a nonce, a state or a challenge that is not ours is refused", async () => {
  const changed = async (name: string, value: string) => {
    const { voter, to } = await leaving();
    const asked = new URL(to);
    asked.searchParams.set(name, value);
    return [await backAt(voter, await provider.visit(asked.href)), voter.pass()];
  };
  for (const name of ["nonce", "state", "code_challenge"]) expect(await changed(name, "x".repeat(43))).toEqual([refused, null]);
});

test("who comes back after a quarter of an hour starts again", async () => {
  const { voter, to } = await leaving();
  const address = await provider.visit(to);
  vi.useFakeTimers({ now: Date.now() + 15 * 60_000 + 1, toFake: ["Date"] });
  expect(await backAt(voter, address)).toBe(refused);
});

test.each([
  ["is under the first level", { acr: undefined }],
  ["is too young, whatever was typed", { birthdate: `${new Date().getFullYear() - 9}-01-01` }],
  ["has no date", { birthdate: "" }],
])("an identity that %s does not pass", async (_, change) => {
  const { acr, ...said } = { ...angela, ...change };
  provider.says = { ...said, ...(acr && { acr }) };
  const { voter, to } = await leaving();
  expect(await backAt(voter, await provider.visit(to))).toBe(refused);
  expect(voter.pass()).toBeNull();
});

test("somebody of whom the register knows the year alone votes too", async () => {
  provider.says = { ...angela, birthdate: "1962-00-00" };
  const { voter, to } = await leaving();
  await backAt(voter, await provider.visit(to));
  expect(voter.pass()).not.toBeNull();
});
