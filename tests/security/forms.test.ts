import { redirect } from "@remix-run/node";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { signInSchema, signUpSchema } from "~/features/accounts/accounts.schemas";
import { formAction } from "~/lib/form.server";

const schema = z.object({ title: z.string(), amount: z.coerce.number<string>().int().min(1).max(100_000) });
const send = (body: URLSearchParams, received: unknown[]) =>
  formAction({
    request: new Request("http://localhost/", { method: "POST", body }),
    schema,
    run: async (input) => void received.push(input),
    done: () => redirect("/fait"),
  });

describe("every form", () => {
  test.each(["__proto__.admin", "__proto__[admin]", "constructor.prototype.admin", "title.__proto__.admin"])("a field named %s changes no other object", async (name) => {
    const received: unknown[] = [];
    // Refused whole, or read without it.
    await send(new URLSearchParams([["title", "Le four"], ["amount", "5"], [name, "1"]]), received).catch((refused: Response) => expect(refused.status).toBe(400));
    expect(Object.prototype).not.toHaveProperty("admin");
    expect(received.every((input) => !("admin" in (input as object)))).toBe(true);
  });

  test("a field sent twice is no list where one value is meant", async () => {
    const received: unknown[] = [];
    await send(new URLSearchParams([["title", "a"], ["title", "b"], ["amount", "5"]]), received);
    expect(received).toEqual([]);
  });

  test.each(["1e9", "9007199254740993", "Infinity", "NaN", "0x10000000", "-1"])("the number %s is refused", async (amount) => {
    const received: unknown[] = [];
    await send(new URLSearchParams({ title: "a", amount }), received);
    expect(received).toEqual([]);
  });
});

describe("a password", () => {
  const account = { name: "Camille Roux", email: "camille@example.org", retour: undefined };
  const taken = (password: string) => signUpSchema.safeParse({ ...account, password });

  test("has at least twelve signs", () => {
    expect(taken("onze signes").success).toBe(false);
    expect(taken("douze signes!").success).toBe(true);
  });

  test.each(["trois petits chats gris", "ÉTÉ été ÉTÉ été", "🐝🐝🐝🐝🐝🐝🐝🐝🐝🐝🐝🐝", "x".repeat(100)])("may be made of anything: %s", (password) => {
    expect(taken(password).success).toBe(true);
  });

  test("is taken as it was typed, spaces and capitals included", () => {
    const password = "  Trois Petits Chats  ";
    expect(taken(password).data?.password).toBe(password);
    expect(signInSchema.parse({ email: account.email, password }).password).toBe(password);
  });
});
