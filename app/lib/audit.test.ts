import { describe, expect, test } from "vitest";
import { changedFacts, type AuditFacts } from "./audit-facts";
import { findSecret } from "./audit-secrets";

describe("the facts kept", () => {
  type Kept = ReturnType<typeof changedFacts>;
  test.each<[AuditFacts | undefined, AuditFacts | undefined, Kept, string]>([
    [{ name: "A", goal: 1 }, { name: "B", goal: 1 }, { before: { name: "A" }, after: { name: "B" } }, "only what changed"],
    [undefined, { name: "B" }, { before: null, after: { name: "B" } }, "a creation"],
    [{ name: "A" }, undefined, { before: { name: "A" }, after: null }, "a removal"],
    [{ name: "A" }, { name: "A" }, { before: null, after: null }, "nothing"],
    [{ end: null }, { end: new Date(0) }, { before: { end: null }, after: { end: "1970-01-01T00:00:00.000Z" } }, "an instant in UTC"],
  ])("%j then %j keep %j: %s", (before, after, kept) => expect(changedFacts(before, after)).toEqual(kept));

  test("a long text is shortened", () => {
    expect(String(changedFacts(undefined, { text: "a".repeat(5000) }).after?.text)).toHaveLength(301);
  });
});

describe("secrets", () => {
  test.each(["password", "passwordHash", "new_password", "codeHash", "secret", "totpSecret", "sessionToken", "code", "recoveryCodes", "cookie", "iban", "sessionId", "apiKey"])(
    "%s is refused", (key) => expect(findSecret({ account: [{ [key]: "x" }] })).toBe(`account.0.${key}`),
  );
  test.each(["communeCode", "postal_code", "name", "theme", "status", "sessions", "sha256", "legalForm"])("%s is not", (key) => expect(findSecret({ [key]: "x" })).toBeNull());
  test.each(["sk_test_1", "whsec_1", "$argon2id$v=19", "-----BEGIN PRIVATE"])("the value %s is refused", (value) => expect(findSecret({ note: value })).toBe("note"));
});
