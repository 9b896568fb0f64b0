import { expect, describe, test } from "vitest";
import { db } from "#db";
import { aMember, anAccount, aPasswordAccount, aTeamMember, cookieOf, readAccount, theCodeSent, withCookie, wrongCode } from "#tests/factories/accounts";
import { aCommittee, aSeatHolder } from "#tests/factories/committee";
import { useTestDatabase } from "#tests/database";
import { findActor, findSignedIn, getActor } from "./actors.server";
import { askNewPassword } from "./ask-new-password.server";
import { askEmailChange, cancelEmailChange, confirmEmailChange, findPendingEmail } from "./change-email.server";
import { changePassword } from "./change-password.server";
import { refuseWeakPassword } from "./common-passwords.server";
import type { Actor } from "./permissions";
import { revokeSessions } from "./revoke-sessions.server";
import { openSession } from "./session.server";
import { listOwnSessions } from "./sessions.server";
import { signIn } from "./sign-in.server";
import { signUp } from "./sign-up.server";

useTestDatabase();

const password = "une phrase assez longue";
const HOUR = 3_600_000;
const opened = async ({ accountId }: Pick<Actor, "accountId">, steppedUp = true) => withCookie(cookieOf(await openSession(accountId, { steppedUp })));
const templatesTo = async (email: string) => (await db.selectFrom("mailMessage").select("template").where("recipient", "=", email).orderBy("createdAt").execute()).map(({ template }) => template);
const aged = (actor: Actor, ages: { createdMs?: number; seenMs?: number }) =>
  db.updateTable("session").set({
    ...(ages.createdMs !== undefined && { createdAt: new Date(Date.now() - ages.createdMs) }),
    ...(ages.seenMs !== undefined && { lastSeenAt: new Date(Date.now() - ages.seenMs) }),
  }).where("userId", "=", actor.accountId).execute();
const aPasswordActor = async (): Promise<Actor> => (await findActor((await readAccount(await aPasswordAccount(password))).id))!;

describe("sessions", () => {
  test.each([
    ["a member", aMember, { seenMs: 4 * 24 * HOUR + 1 }, false], ["a member", aMember, { seenMs: 3 * 24 * HOUR }, true],
    ["the team", aTeamMember, { seenMs: 2 * HOUR + 1 }, false], ["the team", aTeamMember, { seenMs: HOUR }, true],
    ["the team", aTeamMember, { createdMs: 12 * HOUR + 1 }, false], ["a member", aMember, { createdMs: 14 * 24 * HOUR + 1 }, false],
  ] as const)("a session ends after its idle time and its whole time, sooner at a desk: %s", async (_, person, ages, lives) => {
    const actor = await person();
    const request = await opened(actor);
    await aged(actor, ages);
    expect((await getActor(request)) !== null).toBe(lives);
    expect(await db.selectFrom("session").where("userId", "=", actor.accountId).select("id").execute()).toHaveLength(lives ? 1 : 0);
  });

  test("its last use is written once a minute at most", async () => {
    const actor = await aMember();
    const request = await opened(actor);
    const seen = async () => (await db.selectFrom("session").where("userId", "=", actor.accountId).select("lastSeenAt").executeTakeFirstOrThrow()).lastSeenAt.getTime();
    const before = await seen();
    await getActor(request);
    expect(await seen()).toBe(before);
    await aged(actor, { seenMs: 61_000 });
    await getActor(request);
    expect(Date.now() - (await seen())).toBeLessThan(30_000);
  });

  test("one ends one's own sessions, one or all the others, never another's", async () => {
    const [actor, other] = [await aMember(), await aMember()];
    const [mine, second, theirs] = [await opened(actor), await opened(actor), await opened(other)];
    const handleOf = async (request: Request) => (await findSignedIn(request))!.session.handle;
    expect(await revokeSessions(actor, { handle: await handleOf(theirs) })).toBe(0);
    expect(await getActor(theirs)).not.toBeNull();
    expect(await listOwnSessions(actor)).toHaveLength(2);
    expect(await revokeSessions(actor, { allBut: await handleOf(mine) })).toBe(1);
    expect([await getActor(mine), await getActor(second), await getActor(theirs)].map(Boolean)).toEqual([true, false, true]);
  });

  test("a desk given to somebody ends their sessions (situation 21)", async () => {
    const { departement } = (await aCommittee()).seatIds;
    const [future, colleague] = [await aMember(), await aMember()];
    const requests = [await opened(future), await opened(colleague)];
    await db.insertInto("mandate").values({ seatId: departement!, accountId: future.accountId, kind: "substitute", startsOn: "2020-01-01" }).execute();
    await db.updateTable("account").set({ isTeam: true }).where("id", "=", colleague.accountId).execute();
    for (const request of requests) expect(await getActor(request)).toBeNull();
    await aSeatHolder(departement!);
  });
});

describe("passwords", () => {
  test.each(["motdepasse1234", "azertyuiop12", "123456789012", "passwordpassword", "aaaaaaaaaaaa", "qwertyuiopas", "doudoudoudou"])("common passwords are refused: %s", async (common) => {
    await expect(refuseWeakPassword(common, [])).rejects.toMatchObject({ code: "accounts.password_common", field: "password" });
  });

  test.each(["Louise Exemple 62", "louise.exemple@example.org", "Propulsons!2026", "exemplelouise"])("what anyone knows of the person is refused: %s", async (personal) => {
    await expect(refuseWeakPassword(personal, ["Louise Exemple", "louise.exemple@example.org"])).rejects.toMatchObject({ code: "accounts.password_personal" });
  });

  test.each(["une phrase assez longue", "le chat mange la souris", "é".repeat(3) + "😀 крокодил вальс", "Vingt-trois pêcheurs d’Étaples ramassent des coques sous la pluie ; ma grand-mère compte les mouettes, puis rentre faire des gaufres au café Tournesol."])("a phrase of any characters passes: %s", async (good) => {
    await expect(refuseWeakPassword(good, ["Louise Exemple"])).resolves.toBeUndefined();
  });

  test("changing it needs the present one, ends every session, a stolen cookie too, and tells the owner (situation 21)", async () => {
    const actor = await aPasswordActor();
    const request = await opened(actor);
    await expect(changePassword(actor, { currentPassword: "autre chose", password: "un tout nouveau mot" })).rejects.toMatchObject({ code: "accounts.password_wrong" });
    expect(await getActor(request)).not.toBeNull();
    await changePassword(actor, { currentPassword: password, password: "un tout nouveau mot" });
    expect(await getActor(request)).toBeNull();
    await expect(signIn(actor.email, "un tout nouveau mot")).resolves.toEqual({ accountId: actor.accountId });
    expect(await templatesTo(actor.email)).toEqual(["password-changed"]);
  });
});

/** Unknown to known, in turns: the lower quartile of each, since what the machine does besides makes rounds slower, never faster. */
async function ratioOfTimes(unknown: readonly string[], known: readonly string[], ask: (email: string) => Promise<unknown>): Promise<number> {
  const time = async (email: string) => {
    const before = performance.now();
    await ask(email).catch(() => undefined);
    return performance.now() - before;
  };
  const spent: [number[], number[]] = [[], []];
  for (const [round, email] of unknown.entries()) {
    spent[0].push(await time(email));
    spent[1].push(await time(known[round]!));
  }
  const [slow, usual] = spent.map((list) => list.sort((a, b) => a - b)[Math.floor(list.length / 4)]!);
  return slow! / usual!;
}

describe("how long an answer takes tells nothing of the address", () => {
  const ROUNDS = 20;
  const strangers = () => Array.from({ length: ROUNDS }, () => `${crypto.randomUUID()}@example.org`);
  /** No address is asked twice: the codes of an hour are counted. */
  const members = () => Promise.all(Array.from({ length: ROUNDS }, async () => (await aMember()).email));

  test.each([
    ["signing in", async () => Array<string>(ROUNDS).fill(await aPasswordAccount(password)), (email: string) => signIn(email, "une autre phrase longue")],
    ["a new password", members, askNewPassword],
    ["signing up", members, (email: string) => signUp({ name: "Odile Exemple", email, password })],
  ] as const)("an unknown address is answered as slowly as a known one: %s", async (_, known, ask) => {
    const ratio = await ratioOfTimes(strangers(), await known(), ask);
    expect(ratio).toBeGreaterThan(0.5);
    expect(ratio).toBeLessThan(2);
  });
});

describe("another address", () => {
  const address = () => `${crypto.randomUUID()}@example.org`;
  const ask = (actor: Actor, email: string, currentPassword = password) => askEmailChange(actor, { email, currentPassword, code: "" });

  test("is taken once its code comes back: the old one is told twice, every session ends", async () => {
    const [actor, email] = [await aPasswordActor(), address()];
    const request = await opened(actor);
    await ask(actor, email);
    expect(await findPendingEmail(actor)).toMatchObject({ email });
    await expect(confirmEmailChange(actor, wrongCode(await theCodeSent(email)))).rejects.toMatchObject({ code: "accounts.code_wrong" });
    await confirmEmailChange(actor, await theCodeSent(email));
    expect((await findActor(actor.accountId))!.email).toBe(email);
    expect(await getActor(request)).toBeNull();
    expect(await templatesTo(actor.email)).toEqual(["email-change-asked", "email-changed"]);
    expect(await findPendingEmail(actor)).toBeNull();
  });

  test("an open session alone takes no account away", async () => {
    const [actor, email] = [await aPasswordActor(), address()];
    await expect(ask(actor, email, "autre chose")).rejects.toMatchObject({ code: "accounts.password_wrong", field: "currentPassword" });
    expect(await templatesTo(email)).toEqual([]);
  });

  test("a taken address is answered like a free one, and its owner alone is told", async () => {
    const [actor, owner] = [await aPasswordActor(), await anAccount()];
    const { email } = (await findActor(owner))!;
    await ask(actor, email);
    expect(await findPendingEmail(actor)).toMatchObject({ email });
    await expect(confirmEmailChange(actor, "123456")).rejects.toMatchObject({ code: "accounts.code_wrong" });
    expect(await templatesTo(email)).toEqual(["email-taken"]);
    expect((await findActor(owner))!.email).toBe(email);
  });

  test("an address taken between the code and its typing is not said", async () => {
    const [actor, email] = [await aPasswordActor(), address()];
    await ask(actor, email);
    await db.updateTable("account").set({ email }).where("id", "=", await anAccount()).execute();
    await expect(confirmEmailChange(actor, await theCodeSent(email))).rejects.toMatchObject({ code: "accounts.code_expired" });
  });

  test("given up, its code is worth nothing", async () => {
    const [actor, email] = [await aPasswordActor(), address()];
    await ask(actor, email);
    await cancelEmailChange(actor);
    await expect(confirmEmailChange(actor, await theCodeSent(email))).rejects.toMatchObject({ code: "accounts.code_expired" });
  });

  test("five requests an hour", async () => {
    const actor = await aPasswordActor();
    for (let asked = 0; asked < 5; asked += 1) await ask(actor, address());
    await expect(ask(actor, address())).rejects.toMatchObject({ code: "accounts.too_many_changes" });
  });
});
