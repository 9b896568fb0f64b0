import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { db } from "#db";
import { aMember, aSecondFactor, aTeamMember, cookieOf, withCookie } from "#tests/factories/accounts";
import { aCommittee } from "#tests/factories/committee";
import { useTestDatabase } from "#tests/database";
import { findActor, getActor, requireActor, requireSteppedUp } from "./actors.server";
import { findDemoCode } from "./demo-code.server";
import { passSecondFactor } from "./pass-second-factor.server";
import type { Actor } from "./permissions";
import { removeOwnSecondFactor, removeSecondFactorOf } from "./remove-second-factor.server";
import { stepAt } from "./second-factor";
import { openSession, startSession } from "./session.server";
import { beginSecondFactor, confirmSecondFactor, findSetUp } from "./set-up-second-factor.server";
import { codeOfStep } from "./totp.server";

useTestDatabase();
// One instant for each test: a code must not grow old between two lines.
beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"] }));
afterEach(() => void vi.useRealTimers());

const wrong = { code: "accounts.second_factor_wrong", field: "code" };
const factorOf = ({ accountId }: Actor) => db.selectFrom("secondFactor").selectAll().where("accountId", "=", accountId).executeTakeFirstOrThrow();
/** What the application shows, so many steps away from now. */
const shown = async (actor: Actor, steps = 0) => codeOfStep(await factorOf(actor), stepAt(new Date()) + steps);
const give = (actor: Actor, code: string, kind: "application" | "recovery" = "application") => passSecondFactor(actor, { code, kind });
const mailsTo = async ({ email }: Actor) => (await db.selectFrom("mailMessage").select("template").where("recipient", "=", email).orderBy("createdAt").execute()).map(({ template }) => template);
const secondsLater = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000);
const requestOf = async (actor: Actor, steppedUp: boolean) => withCookie(cookieOf(await openSession(actor.accountId, { steppedUp })));

/** Someone who has set it up a while ago. */
async function anEnrolled(actor: Actor): Promise<{ actor: Actor; codes: string[] }> {
  const codes = await aSecondFactor(actor.accountId);
  return { actor: (await findActor(actor.accountId))!, codes };
}

describe("setting it up", () => {
  test("the first right code turns it on, gives ten codes of recovery, ends every session and tells the owner", async () => {
    const actor = await aMember();
    const request = await requestOf(actor, false);
    await beginSecondFactor(actor.accountId);
    expect((await findSetUp(actor))?.qrCode).toContain("<svg");
    const before = (await factorOf(actor)).sealedSecret;
    await beginSecondFactor(actor.accountId);
    expect((await factorOf(actor)).sealedSecret).toBe(before);
    const codes = await confirmSecondFactor(actor, await shown(actor));
    expect(new Set(codes).size).toBe(10);
    expect(await getActor(request)).toBeNull();
    expect(await findSetUp(actor)).toBeNull();
    expect(await mailsTo(actor)).toEqual(["second-factor-on"]);
  });

  test("a wrong code turns nothing on", async () => {
    const actor = await aMember();
    await beginSecondFactor(actor.accountId);
    await expect(confirmSecondFactor(actor, "000000")).rejects.toMatchObject(wrong);
    expect((await findActor(actor.accountId))!.hasSecondFactor).toBe(false);
  });

  test("neither the secret nor the codes of recovery are in the table", async () => {
    const actor = await aMember();
    await beginSecondFactor(actor.accountId);
    const secret = (await findSetUp(actor))!.secret.replaceAll(" ", "");
    const codes = await confirmSecondFactor(actor, await shown(actor));
    const rows = JSON.stringify([await factorOf(actor), await db.selectFrom("recoveryCode").selectAll().where("accountId", "=", actor.accountId).execute()]);
    expect(rows).not.toContain(secret);
    for (const code of codes) expect(rows).not.toContain(code.replace("-", ""));
  });

  test("a secret moved to another's row opens nothing", async () => {
    const [mine, theirs] = [(await anEnrolled(await aMember())).actor, (await anEnrolled(await aMember())).actor];
    await db.updateTable("secondFactor").set({ sealedSecret: (await factorOf(mine)).sealedSecret }).where("accountId", "=", theirs.accountId).execute();
    await expect(give(theirs, "123456")).rejects.toThrow();
  });
});

describe("giving the code", () => {
  test("the code of now and of one step either way is taken, no other", async () => {
    for (const steps of [0, -1, 1]) {
      const { actor } = await anEnrolled(await aMember());
      await expect(give(actor, await shown(actor, steps))).resolves.toBeUndefined();
    }
    for (const steps of [-2, 2]) {
      const { actor } = await anEnrolled(await aMember());
      await expect(give(actor, await shown(actor, steps))).rejects.toMatchObject(wrong);
    }
  });

  test("a code is never taken twice, nor one that is older", async () => {
    const { actor } = await anEnrolled(await aMember());
    const [before, present] = [await shown(actor, -1), await shown(actor)];
    await give(actor, present);
    await expect(give(actor, present)).rejects.toMatchObject({ code: "accounts.second_factor_used" });
    await expect(give(actor, before)).rejects.toMatchObject({ code: "accounts.second_factor_used" });
    secondsLater(30);
    await expect(give(actor, await shown(actor))).resolves.toBeUndefined();
  });

  test("the same code twice at once lets one in", async () => {
    const { actor } = await anEnrolled(await aMember());
    const code = await shown(actor);
    const both = await Promise.allSettled([give(actor, code), give(actor, code)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("five wrong codes shut the door for a quarter of an hour, even to the right one; its owner is told", async () => {
    const { actor } = await anEnrolled(await aMember());
    for (let guess = 1; guess < 5; guess += 1) await expect(give(actor, "000000")).rejects.toMatchObject(wrong);
    await expect(give(actor, "000000")).rejects.toMatchObject({ code: "accounts.second_factor_locked" });
    await expect(give(actor, await shown(actor))).rejects.toMatchObject({ code: "accounts.second_factor_locked" });
    expect(await mailsTo(actor)).toEqual(["second-factor-locked"]);
    secondsLater(15 * 60 + 1);
    await expect(give(actor, await shown(actor))).resolves.toBeUndefined();
  });

  test("a code of recovery opens once, however it is written, and its owner is told", async () => {
    const { actor, codes } = await anEnrolled(await aMember());
    await give(actor, ` ${codes[0]!.toUpperCase()} `, "recovery");
    await expect(give(actor, codes[0]!, "recovery")).rejects.toMatchObject(wrong);
    await expect(give((await anEnrolled(await aMember())).actor, codes[1]!, "recovery")).rejects.toMatchObject(wrong);
    expect(await mailsTo(actor)).toEqual(["recovery-code-used"]);
  });
});

describe("what a session may before its second step", () => {
  const redirectTo = (path: string) => ({ status: 302, headers: expect.objectContaining({}) as unknown, path });
  const refusal = (promise: Promise<unknown>) => promise.then(() => null, (error: unknown) => {
    const response = error as Response;
    return { status: response.status, headers: {}, path: response.headers.get("Location") };
  });

  test("whoever has set it up is nobody before the code, and is led to it from their own pages only", async () => {
    const { actor } = await anEnrolled(await aTeamMember());
    const request = await requestOf(actor, false);
    expect(await getActor(request)).toBeNull();
    expect(await refusal(requireActor(request, "team.work"))).toEqual(redirectTo("/connexion/code?retour=%2F"));
    expect((await refusal(requireActor(request, "committee.sit")))?.status).toBe(404);
  });

  test("team and committee without it are members like any other, and are led to its page", async () => {
    const committee = await aCommittee();
    for (const [actor, action] of [[await aTeamMember(), "team.work"], [committee.chair, "committee.sit"]] as const) {
      const request = await requestOf(actor, false);
      expect(await getActor(request)).toMatchObject({ roles: ["visitor", "member"], seatIds: [] });
      expect(await refusal(requireActor(request, action))).toEqual(redirectTo("/mon-compte/double-verification?retour=%2F"));
    }
  });

  test("what touches money or publication asks it of everyone", async () => {
    const actor = await aMember();
    expect(await refusal(requireSteppedUp(await requestOf(actor, false), "account.use"))).toEqual(redirectTo("/mon-compte/double-verification?retour=%2F"));
    await expect(requireSteppedUp(await requestOf(actor, true), "account.use")).resolves.toMatchObject({ accountId: actor.accountId });
  });

  test("taking the step opens a new session and ends the one before (situation 21)", async () => {
    const { actor } = await anEnrolled(await aTeamMember());
    const before = await requestOf(actor, false);
    const after = withCookie(cookieOf(await startSession(before, actor.accountId, { steppedUp: true })));
    expect(await getActor(after)).toMatchObject({ steppedUp: true });
    expect(await db.selectFrom("session").where("userId", "=", actor.accountId).select("steppedUpAt").execute()).toHaveLength(1);
  });
});

describe("taking it away", () => {
  test("one's own asks for password and code", async () => {
    const { actor } = await anEnrolled(await aMember());
    await expect(removeOwnSecondFactor(actor, { currentPassword: "autre chose", code: await shown(actor) })).rejects.toMatchObject({ code: "accounts.password_wrong" });
    expect((await findActor(actor.accountId))!.hasSecondFactor).toBe(true);
  });

  test("the team takes another's away with a reason that is mailed; its sessions end", async () => {
    const [team, { actor, codes }] = [await aTeamMember(), await anEnrolled(await aMember())];
    const request = await requestOf(actor, true);
    await removeSecondFactorOf(team, { email: actor.email, reason: "Rappelée au numéro de son dossier" });
    expect(await getActor(request)).toBeNull();
    expect((await findActor(actor.accountId))!.hasSecondFactor).toBe(false);
    await expect(give(actor, codes[0]!, "recovery")).rejects.toMatchObject(wrong);
    const mail = await db.selectFrom("mailMessage").select("props").where("recipient", "=", actor.email).executeTakeFirstOrThrow();
    expect(mail.props).toEqual({ reason: "Rappelée au numéro de son dossier" });
  });

  test("nobody takes their own away as the team", async () => {
    const { actor } = await anEnrolled(await aTeamMember());
    await expect(removeSecondFactorOf(actor, { email: actor.email, reason: "pour aller plus vite" })).rejects.toMatchObject({ code: "accounts.second_factor_own" });
  });
});

test("outside the demonstration nobody's code is filled in", async () => {
  const { actor } = await anEnrolled(await aMember());
  await db.updateTable("account").set({ isDemo: true }).where("id", "=", actor.accountId).execute();
  expect(await findDemoCode(actor.accountId)).toBeNull();
});
