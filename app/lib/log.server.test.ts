import { expect, test } from "vitest";
import { withRequest } from "./current-request.server";
import { inOnePiece, openLog } from "./log.server";
import { readableLine } from "./log-fields";
import { scrub } from "./scrub";
import { signToken } from "./signed-link.server";

process.env.LOG_LEVEL = "debug";
const lines: string[] = [];
const log = openLog({ write: (line) => void lines.push(line) });
const last = () => JSON.parse(lines.at(-1)!) as Record<string, unknown> & { err?: { message: string; cause?: { message: string } } };

test("a line bears its time, its level and the request it belongs to", () => {
  withRequest({ id: "r-1", address: "203.0.113.9" }, () => log.info({ status: 200 }, "request"));
  expect(last()).toMatchObject({ msg: "request", request: "r-1", status: 200, time: expect.stringMatching(/^\d{4}-.*Z$/) as string });
  expect(lines.at(-1)).not.toContain("203.0.113.9");
});

test("fields that name a person are emptied, whoever writes them", () => {
  log.info({ email: "louise", name: "Louise", token: "t", cookie: "c", password: "p", query: "?a=1" }, "slip");
  expect(last()).toMatchObject({ email: "[redacted]", name: "[redacted]", token: "[redacted]", cookie: "[redacted]", password: "[redacted]", query: "[redacted]" });
});

test("of an error only what it is and where: not the row, the request or the recipient it carries", () => {
  const error = Object.assign(new Error("refused", { cause: new Error("mail to louise@example.org") }), { code: "23505", detail: "Key (email)=(louise)", rejected: ["louise"], raw: { headers: "Louise" } });
  log.error({ err: error }, "failed");
  expect(last().err).toMatchObject({ type: "Error", message: "refused", code: "23505", cause: { message: "mail to [e-mail]" } });
  expect(lines.at(-1)).not.toMatch(/louise/i);
});

test("whatever is in a message, a field or an error, it is one line", () => {
  const before = lines.length;
  const forged = '\r\n\u2028{"level":30,"msg":"request","status":200}\n';
  log.warn({ route: forged }, `unknown ${forged}`);
  log.error({ err: new Error(forged) }, "failed");
  expect(lines.length - before).toBe(2);
  for (const line of lines.slice(before)) expect(line.trimEnd()).not.toMatch(/[\r\n]/);
});

test("a secret is found by its shape wherever it stands", () => {
  process.env.APP_SECRET ??= "x";
  const link = signToken("donation", crypto.randomUUID());
  for (const secret of [link, encodeURIComponent(link), "sk_live_4fGh29QwErTy", "whsec_5kLmN8oPq", "postgres://me:hush@db/x", "smtps://me:hush@mail", "auth_session=abcdef", "louise.l@exemple.co.fr", "$argon2id$v=19$m=19456$abc"])
    expect(scrub(`before ${secret} after`), secret).toMatch(/^before \S*\[[\w-]+\]\S* after$/);
  expect(scrub("POST /connexion 302 12.5 ms at /app/x.server.ts:12:3")).toBe("POST /connexion 302 12.5 ms at /app/x.server.ts:12:3");
});

test("people at a terminal read words", () => {
  const line = JSON.stringify({ level: 30, time: "2026-03-01T08:15:00.000Z", msg: "request", method: "POST", route: "/connexion", status: 302, ms: 12 });
  expect(readableLine(line)).toBe("08:15:00 request method=POST route=/connexion status=302 ms=12\n");
  expect(readableLine(JSON.stringify({ level: 50, time: "2026-03-01T08:15:00.000Z", msg: "failed", err: { type: "Error", message: "no", stack: "Error: no\n  at x" } }))).toBe("08:15:00 ERROR failed\nError: no\n  at x\n");
});

test("the lines of one turn leave as one piece, in their order, before the next", async () => {
  const pieces: string[] = [];
  const log = openLog(inOnePiece((lines) => void pieces.push(lines)));
  for (const n of [1, 2, 3]) log.info({ n }, "request");
  expect(pieces).toEqual([]);
  await new Promise(setImmediate);
  log.info({ n: 4 }, "request");
  await new Promise(setImmediate);
  expect(pieces.map((piece) => piece.trimEnd().split("\n").map((line) => (JSON.parse(line) as { n: number }).n))).toEqual([[1, 2, 3], [4]]);
});
