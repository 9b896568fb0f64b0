import { describe, expect, test } from "vitest";
import { mayAnswer, mayDecide, mayTakeBack, mayWithdraw, type CommentStatus } from "./comment";
import { commentSchema, noticeSchema } from "./comments.schemas";

const formToken = "6f1e2f64-0d2c-4a53-9d53-f0f2a1a3b1c4";

describe("what may be done with a comment", () => {
  test.each([
    ["waiting", { decide: true, withdraw: false, takeBack: true, answer: false }],
    ["published", { decide: false, withdraw: true, takeBack: true, answer: true }],
    ["refused", { decide: false, withdraw: false, takeBack: false, answer: false }],
    ["withdrawn", { decide: false, withdraw: false, takeBack: false, answer: false }],
    ["taken_back", { decide: false, withdraw: false, takeBack: false, answer: false }],
  ] satisfies [CommentStatus, object][])("%s", (status, may) => {
    expect({ decide: mayDecide(status), withdraw: mayWithdraw(status), takeBack: mayTakeBack(status), answer: mayAnswer({ status, answer: null }) }).toEqual(may);
  });
});

describe("what is typed", () => {
  test("a thousand characters, new lines of browsers counted once", () => {
    const typed = (body: string) => commentSchema.safeParse({ formToken, name: "Zoé", email: "zoe@example.org", body });
    expect(typed(`${"a".repeat(499)}\r\n${"b".repeat(500)}`).data?.body).toHaveLength(1000);
    expect(typed("a".repeat(1001)).success).toBe(false);
    expect(commentSchema.parse({ formToken, name: " Zoé \n du port ", email: "zoe@example.org", body: "Bravo à tous" }).name).toBe("Zoé du port");
  });

  test("a notice is signed, but where children are in danger", () => {
    const notice = (ground: string, more: object = {}) => noticeSchema.safeParse({ formToken, ground, explanation: "Ce mot n’a rien à faire ici.", goodFaith: "on", ...more });
    expect(notice("false").error?.issues.map(({ path }) => path[0])).toEqual(["goodFaith"]);
    expect(noticeSchema.safeParse({ formToken, ground: "false", explanation: "Ce mot n’a rien à faire ici.", goodFaith: true }).error?.issues.map(({ path }) => path[0])).toEqual(["name", "email"]);
    expect(noticeSchema.safeParse({ formToken, ground: "minors", explanation: "Ce mot n’a rien à faire ici.", goodFaith: true }).success).toBe(true);
  });
});
