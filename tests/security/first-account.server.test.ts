import { expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { anAccount, cookieOf } from "#tests/factories/accounts";
import { openSession } from "~/features/accounts/session.server";

useTestDatabase();

test("a new database has no account", async () => {
  expect(await db.selectFrom("account").select("email").execute()).toEqual([]);
});

test("a session's id has more than 128 bits of chance", async () => {
  const accountId = await anAccount();
  const ids = await Promise.all(Array.from({ length: 50 }, async () => cookieOf(await openSession(accountId)).split("=")[1]!));
  // Base32: five bits a sign.
  for (const id of ids) expect(id).toMatch(/^[a-z2-7]{26,}$/);
  expect(new Set(ids).size).toBe(50);
});
