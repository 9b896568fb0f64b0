import { expect, describe, test } from "vitest";
import { db } from "#db";
import { aCodeFor, anAccount, aPasswordAccount, cookieOf, readAccount, theCodeSent, withCookie, wrongCode } from "#tests/factories/accounts";
import { useTestDatabase } from "#tests/database";
import { getActor } from "./actors.server";
import { askNewPassword } from "./ask-new-password.server";
import { resetPassword } from "./reset-password.server";
import { renewCode } from "./email-codes.server";
import { openSession } from "./session.server";
import { signIn } from "./sign-in.server";
import { signUp } from "./sign-up.server";
import { verifyEmail } from "./verify-email.server";

useTestDatabase();

const password = "une phrase assez longue";
const expired = { code: "accounts.code_expired", field: "code" };
const wrong = { code: "accounts.code_wrong", field: "code" };
const templatesTo = async (email: string) => (await db.selectFrom("mailMessage").select("template").where("recipient", "=", email).orderBy("createdAt").execute()).map(({ template }) => template);

const address = () => `${crypto.randomUUID()}@example.org`;
const aSignUp = async (email = address(), name = "Louise Exemple") => ({ email, codeId: await signUp({ name, email, password }) });

describe("signing up", () => {
  test("mails a code that verifies the address once", async () => {
    const { email, codeId } = await aSignUp();
    const accountId = await verifyEmail(codeId, await theCodeSent(email));
    expect(await readAccount(email)).toMatchObject({ id: accountId, emailVerifiedAt: expect.any(Date) });
    await expect(verifyEmail(codeId, await theCodeSent(email))).rejects.toMatchObject(expired);
  });

  test("five wrong codes end it, even for the right one", async () => {
    const { email, codeId } = await aSignUp();
    const right = await theCodeSent(email);
    for (let guess = 0; guess < 5; guess += 1) await expect(verifyEmail(codeId, wrongCode(right))).rejects.toMatchObject(wrong);
    await expect(verifyEmail(codeId, right)).rejects.toMatchObject(expired);
    expect((await readAccount(email)).emailVerifiedAt).toBeNull();
  });

  test("a code is over after fifteen minutes", async () => {
    const { email, codeId } = await aSignUp();
    const { expiresAt, createdAt } = await db.selectFrom("emailCode").selectAll().where("id", "=", codeId).executeTakeFirstOrThrow();
    expect(Math.round((expiresAt.getTime() - createdAt.getTime()) / 60_000)).toBe(15);
    await db.updateTable("emailCode").set({ expiresAt: new Date(Date.now() - 1) }).where("id", "=", codeId).execute();
    await expect(verifyEmail(codeId, await theCodeSent(email))).rejects.toMatchObject(expired);
  });

  test("a new code supersedes the one before", async () => {
    const { email, codeId } = await aSignUp();
    const first = await theCodeSent(email);
    const renewed = await renewCode(codeId);
    await expect(verifyEmail(codeId, first)).rejects.toMatchObject(expired);
    await verifyEmail(renewed, await theCodeSent(email));
  });

  test("the same code twice at once lets one in", async () => {
    const { email, codeId } = await aSignUp();
    const code = await theCodeSent(email);
    const both = await Promise.allSettled([verifyEmail(codeId, code), verifyEmail(codeId, code)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("five codes an hour for an address, no more", async () => {
    const { email, codeId } = await aSignUp();
    let last = codeId;
    for (let sent = 1; sent < 5; sent += 1) last = await renewCode(last);
    await expect(renewCode(last)).rejects.toMatchObject({ code: "accounts.too_many_codes" });
    await expect(aSignUp(email)).rejects.toMatchObject({ code: "accounts.too_many_codes" });
  });

  test("whoever signs up with my address meanwhile leaves neither password nor name behind", async () => {
    const { email, codeId } = await aSignUp();
    const mine = await renewCode(codeId);
    const code = await theCodeSent(email);
    await db.updateTable("account").set({ passwordHash: "theirs", name: "Mallory" }).where("email", "=", email).execute();
    await verifyEmail(mine, code);
    expect((await readAccount(email)).name).toBe("Louise Exemple");
    await expect(signIn(email, password)).resolves.toHaveProperty("accountId");
  });

  test("the codes of another form do not fit mine", async () => {
    const { email, codeId } = await aSignUp();
    const theirs = await signUp({ name: "Mallory", email, password: "une autre phrase longue" });
    expect(theirs).not.toBe(codeId);
    await expect(verifyEmail(codeId, await theCodeSent(email))).rejects.toMatchObject(expired);
  });
});

describe("an address that has a verified account", () => {
  test("its owner is told by mail; the page waits for a code that never comes", async () => {
    const email = await aPasswordAccount(password);
    const before = await readAccount(email);
    const codeId = await signUp({ name: "Mallory", email, password: "une autre phrase longue" });
    expect(await templatesTo(email)).toEqual(["account-exists"]);
    expect(await readAccount(email)).toEqual(before);
    await expect(renewCode(codeId)).resolves.toBeTypeOf("string");
  });

  test("guesses meet the same answers as on a true sign-up", async () => {
    const decoy = await signUp({ name: "Mallory", email: await aPasswordAccount(password), password });
    const answers = [];
    for (let guess = 0; guess < 7; guess += 1) answers.push(await verifyEmail(decoy, "123456").catch((error: { code: string }) => error.code));
    expect(answers).toEqual([...Array<string>(5).fill("accounts.code_wrong"), "accounts.code_expired", "accounts.code_expired"]);
  });
});

describe("a forgotten password", () => {
  const changed = "un tout nouveau mot de passe";

  test("is changed by the mailed code; every session ends; its owner is told", async () => {
    const email = await aPasswordAccount(password);
    const { id } = await readAccount(email);
    const cookies = [cookieOf(await openSession(id)), cookieOf(await openSession(id))];
    const other = cookieOf(await openSession(await anAccount()));
    await resetPassword({ codeId: await askNewPassword(email), email, code: await theCodeSent(email), password: changed });
    for (const cookie of cookies) expect(await getActor(withCookie(cookie))).toBeNull();
    expect(await getActor(withCookie(other))).not.toBeNull();
    await expect(signIn(email, password)).rejects.toMatchObject({ code: "accounts.sign_in_refused" });
    await expect(signIn(email, changed)).resolves.toEqual({ accountId: id });
    expect(await templatesTo(email)).toEqual(["password-code", "password-changed"]);
  });

  test("a wrong code changes nothing and closes nothing", async () => {
    const email = await aPasswordAccount(password);
    const cookie = cookieOf(await openSession((await readAccount(email)).id));
    const codeId = await askNewPassword(email);
    await expect(resetPassword({ codeId, email, code: wrongCode(await theCodeSent(email)), password: changed })).rejects.toMatchObject(wrong);
    expect(await getActor(withCookie(cookie))).not.toBeNull();
    await expect(signIn(email, password)).resolves.toHaveProperty("accountId");
  });

  test("an address without account is mailed nothing and answered alike", async () => {
    const email = address();
    const codeId = await askNewPassword(email);
    expect(await templatesTo(email)).toEqual([]);
    await expect(resetPassword({ codeId, email, code: "123456", password: changed })).rejects.toMatchObject(wrong);
  });

  test("a code for one purpose does not serve the other", async () => {
    const email = await aPasswordAccount(password);
    const codeId = await askNewPassword(email);
    await expect(verifyEmail(codeId, await theCodeSent(email))).rejects.toMatchObject(expired);
    const { codeId: signUpCode, email: fresh } = await aSignUp();
    await expect(resetPassword({ codeId: signUpCode, email: fresh, code: await theCodeSent(fresh), password: changed })).rejects.toMatchObject(expired);
  });

  test("typing the code proves an address that was not verified yet", async () => {
    const { email } = await aSignUp();
    const codeId = await askNewPassword(email);
    await resetPassword({ codeId, email, code: await aCodeFor(codeId), password: changed });
    await expect(signIn(email, changed)).resolves.toHaveProperty("accountId");
  });
});
