import type { Switch } from "./switch";

const factor = "app/features/accounts/second-factor.server.test.ts";
const passing = "app/features/accounts/pass-second-factor.server.ts";
const safety = "app/features/accounts/account-safety.server.test.ts";
const actors = "app/features/accounts/actors.server.ts";
const session = "app/features/accounts/session.server.test.ts";

/** Sessions, second factor, passwords, addresses. */
export default [
  {
    protection: "A session id is stored hashed", file: "app/features/accounts/session.server.ts",
    from: `createHash("sha256").update(sessionId).digest("hex")`, to: "sessionId",
    proof: session, title: "the table never holds what the cookie holds",
  },
  {
    protection: "Signing in ends the session that the browser had", file: "app/features/accounts/session.server.ts",
    from: "if (before) await auth().invalidateSession(before);", to: "",
    proof: factor, title: "taking the step opens a new session and ends the one before (situation 21)",
  },
  {
    protection: "An enrolled account is nobody before its code", file: "app/features/accounts/second-step.ts",
    from: `if (step === "code") return null;`, to: "",
    proof: factor, title: "whoever has set it up is nobody before the code, and is led to it from their own pages only",
  },
  {
    protection: "A desk needs the second factor", file: "app/features/accounts/second-step.ts",
    from: `return hasDesk(actor.roles) ? "setup" : null;`, to: "return null;",
    proof: factor, title: "team and committee without it are members like any other, and are led to its page",
  },
  {
    protection: "Money and publication need the second factor", file: actors,
    from: "if (!actor.steppedUp) throw redirect", to: "if (false as boolean) throw redirect",
    proof: factor, title: "what touches money or publication asks it of everyone",
  },
  {
    protection: "A code is never taken twice", file: passing, from: `if (isUsed(step, factor.lastStep)) return "used";`, to: "",
    proof: factor, title: "a code is never taken twice, nor one that is older",
  },
  {
    protection: "Wrong codes are counted and shut the door", file: passing,
    from: "if (factor.lockedUntil && factor.lockedUntil > new Date()) return \"locked\";", to: "",
    proof: factor, title: "five wrong codes shut the door for a quarter of an hour, even to the right one; its owner is told",
  },
  {
    protection: "A recovery code opens once", file: "app/features/accounts/recovery-codes.server.ts",
    from: `.where("codeHash", "=", hashCode(accountId, readRecoveryCode(typed))).where("usedAt", "is", null)`, to: `.where("codeHash", "=", hashCode(accountId, readRecoveryCode(typed)))`,
    proof: factor, title: "a code of recovery opens once, however it is written, and its owner is told",
  },
  {
    protection: "The secret of the second factor is sealed", file: "app/features/accounts/totp.server.ts",
    from: "seal(PURPOSE, accountId, new Secret({ size: 20 }).base32)", to: `["", accountId, new Secret({ size: 20 }).base32].at(-1)!`,
    proof: factor, title: "neither the secret nor the codes of recovery are in the table",
  },
  {
    protection: "Demonstration codes exist in the demonstration only", file: "app/features/accounts/demo-code.server.ts",
    from: "if (!isDemo()) return null;", to: "",
    proof: factor, title: "outside the demonstration nobody's code is filled in",
  },
  {
    protection: "A session of a desk ends without use", file: actors,
    from: "const over = isOver(session, lifeOf(whole.roles, step === \"code\"), new Date());", to: "const over = isOver(session, lifeOf([], false), new Date());",
    proof: safety, title: "a session ends after its idle time and its whole time, sooner at a desk",
  },
  {
    protection: "A mandate given ends the sessions before it", sql: "drop trigger mandate_ends_sessions on mandate",
    proof: safety, title: "a desk given to somebody ends their sessions (situation 21)",
  },
  {
    protection: "The mark of the team ends the sessions before it", sql: "drop trigger team_ends_sessions on account",
    proof: safety, title: "a desk given to somebody ends their sessions (situation 21)",
  },
  {
    protection: "One ends one's own sessions only", file: "app/features/accounts/revoke-sessions.server.ts",
    from: `.where("userId", "=", actor.accountId)`, to: "",
    proof: safety, title: "one ends one's own sessions, one or all the others, never another's",
  },
  {
    protection: "Common passwords are refused", file: "app/features/accounts/common-passwords.server.ts",
    from: "if (score < LEAST_SCORE)", to: "if (score < 0)",
    proof: safety, title: "common passwords are refused",
  },
  {
    protection: "Personal passwords are refused", file: "app/features/accounts/common-passwords.server.ts",
    from: "if (isPersonal(password, words))", to: "if (words.length === 0)",
    proof: safety, title: "what anyone knows of the person is refused",
  },
  {
    protection: "An unknown address takes as long as a known one", file: "app/features/accounts/passwords.server.ts",
    from: "const matches = await verify(known ? storedHash : await decoyHash(), password);", to: "const matches = known && (await verify(storedHash, password));",
    proof: safety, title: "an unknown address is answered as slowly as a known one",
  },
  {
    protection: "A new address asks for the password again", file: "app/features/accounts/change-email.server.ts",
    from: "await confirmOwner(actor, proof);", to: "void proof;",
    proof: safety, title: "an open session alone takes no account away",
  },
  {
    protection: "A taken address is not revealed", file: "app/features/accounts/change-email.server.ts",
    from: "accountId: taken ? null : accountId", to: "accountId",
    proof: safety, title: "a taken address is answered like a free one, and its owner alone is told",
  },
  {
    protection: "A mail's secrets leave the table with it", file: "app/jobs/handlers/send-mail.server.ts",
    from: "JSON.stringify(withoutSecrets(mail.props, template))", to: "JSON.stringify(mail.props)",
    proof: "app/jobs/queue.server.test.ts", title: "once sent, a mail's code is nowhere in the table",
  },
] satisfies Switch[];
