import { expect, test } from "vitest";
import { db } from "#db";
import { actorOf, anAccount, cookieOf, withCookie } from "#tests/factories/accounts";
import { aCommittee, aSeatHolder, endMandates } from "#tests/factories/committee";
import { aHolder } from "#tests/factories/projects";
import { useTestDatabase } from "#tests/database";
import { moveClockTo, now } from "~/lib/clock.server";
import { addDays, parisDay, parisInstant } from "~/lib/dates";
import { findActor, getActor, requireActor } from "./actors.server";
import { hashPassword, passwordMatches } from "./passwords.server";
import { closeSession, openSession } from "./session.server";

useTestDatabase();

const sessionsOf = (accountId: string) => db.selectFrom("session").selectAll().where("userId", "=", accountId).execute();
const opened = async (accountId: string) => cookieOf(await openSession(accountId));

test("the table never holds what the cookie holds", async () => {
  const accountId = await anAccount();
  const cookie = await opened(accountId);
  const [session] = await sessionsOf(accountId);
  expect(cookie).toMatch(/^session=\w{40}$/);
  expect(JSON.stringify(session)).not.toContain(cookie.slice("session=".length));
  expect(await getActor(withCookie(`session=${session!.id}`))).toBeNull();
  expect(await getActor(withCookie(cookie))).toMatchObject({ accountId });
});

test("the cookie is out of reach of scripts and other sites", async () => {
  const cookie = await openSession(await anAccount());
  for (const attribute of ["HttpOnly", "SameSite=Lax", "Path=/"]) expect(cookie).toContain(attribute);
});

test("signing out ends the session, not only the cookie", async () => {
  const accountId = await anAccount();
  const cookie = await opened(accountId);
  const cleared = await closeSession(withCookie(cookie));
  expect(cleared).toContain("Max-Age=0");
  expect(await sessionsOf(accountId)).toEqual([]);
  expect(await getActor(withCookie(cookie))).toBeNull();
});

test("signing in opens a new session, whatever cookie came along (situation 21)", async () => {
  const accountId = await anAccount();
  const planted = `session=${"a".repeat(40)}`;
  expect(await getActor(withCookie(planted))).toBeNull();
  expect(await opened(accountId)).not.toBe(planted);
  expect(await getActor(withCookie(planted))).toBeNull();
});

test("a session ends fourteen days after signing in, however much it is used", async () => {
  const accountId = await anAccount();
  const cookie = await opened(accountId);
  const [{ expiresAt } = { expiresAt: new Date(0) }] = await sessionsOf(accountId);
  expect((expiresAt.getTime() - Date.now()) / 86_400_000).toBeCloseTo(14, 1);
  const soon = new Date(Date.now() + 60_000);
  await db.updateTable("session").set({ expiresAt: soon }).where("userId", "=", accountId).execute();
  expect(await getActor(withCookie(cookie))).not.toBeNull();
  expect((await sessionsOf(accountId))[0]!.expiresAt).toEqual(soon);
  await db.updateTable("session").set({ expiresAt: new Date(Date.now() - 1) }).where("userId", "=", accountId).execute();
  expect(await getActor(withCookie(cookie))).toBeNull();
});

test("an account whose address is not verified is nobody", async () => {
  const accountId = await anAccount();
  const cookie = await opened(accountId);
  await db.updateTable("account").set({ emailVerifiedAt: null }).where("id", "=", accountId).execute();
  expect(await getActor(withCookie(cookie))).toBeNull();
});

test("a role taken away is gone at the next request (situation 21)", async () => {
  const { holder } = await aHolder();
  const request = withCookie(await opened(holder.accountId));
  expect((await requireActor(request, "project.carry")).roles).toContain("holder");
  await db.deleteFrom("organisationMember").where("accountId", "=", holder.accountId).execute();
  await expect(requireActor(request, "project.carry")).rejects.toMatchObject({ status: 404 });
});

test("a mandate gives its seat from its first day in Paris to its last", async () => {
  const { departement } = (await aCommittee()).seatIds;
  const today = parisDay(await now());
  const { accountId } = await aSeatHolder(departement!, { startsOn: addDays(today, 1) });
  const roles = async () => (await findActor(accountId))!.roles;
  expect(await roles()).not.toContain("seat");
  await moveClockTo(parisInstant(addDays(today, 1)));
  expect(await roles()).toContain("seat");
  await endMandates(departement!, addDays(today, 2));
  await moveClockTo(parisInstant(addDays(today, 2), "23:59:00"));
  expect(await actorOf(accountId)).toMatchObject({ seatIds: [departement] });
  await moveClockTo(parisInstant(addDays(today, 3)));
  expect(await roles()).not.toContain("seat");
  expect((await actorOf(accountId)).seatIds).toEqual([]);
});

test("passwords are kept as argon2id with the parameters of OWASP", async () => {
  expect(await hashPassword("une phrase assez longue")).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

test("without an account a password is verified all the same, and as long", async () => {
  const stored = await hashPassword("une phrase assez longue");
  expect(await passwordMatches(null, "nobody")).toBe(false);
  const cpu = async (hash: string | null) => {
    const before = process.cpuUsage();
    await passwordMatches(hash, "une autre phrase");
    const { user, system } = process.cpuUsage(before);
    return user + system;
  };
  // In turns, and the least of each: what the machine does besides only ever adds.
  const [known, unknown] = [[Infinity], [Infinity]];
  for (let round = 0; round < 8; round += 1) {
    known.push(await cpu(stored));
    unknown.push(await cpu(null));
  }
  expect(Math.min(...unknown) / Math.min(...known)).toBeGreaterThan(0.5);
});

test("what is no hash lets nobody in", async () => {
  expect(await passwordMatches("unusable", "unusable")).toBe(false);
});
