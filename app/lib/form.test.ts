import { redirect } from "@remix-run/node";
import { expect, test } from "vitest";
import { z } from "zod";
import { DomainError, LimitReached, type Refusals } from "./errors";
import { formAction } from "./form.server";

const schema = z.object({ title: z.string({ error: "Écrivez un titre." }), amount: z.coerce.number<string>().int("Un nombre entier.") });
const refusals: Refusals = { "test.taken": "Ce titre est pris.", "test.closed": ({ since }) => `Fermé depuis ${since}.` };

const post = (fields: Record<string, string> | URLSearchParams) => new Request("http://localhost/", { method: "POST", body: new URLSearchParams(fields) });

type Refused = { data: { result: { initialValue?: Record<string, unknown>; error?: Record<string, string[]> } }; init: { status: number } };

const submit = async (fields: Record<string, string>, run: (input: z.output<typeof schema>) => Promise<unknown> = async () => undefined) =>
  formAction({ request: post(fields), schema, refusals, run, done: () => redirect("/ailleurs") });

const refusal = async (...args: Parameters<typeof submit>) => (await submit(...args)) as unknown as Refused;

const throwing = (error: Error) => () => Promise.reject(error);

test("what fits runs and goes elsewhere", async () => {
  const response = (await submit({ title: "Le four", amount: "12" })) as Response;
  expect([response.status, response.headers.get("Location")]).toEqual([302, "/ailleurs"]);
});

test("a refusal gives back what was typed, with a sentence beside its field", async () => {
  const { data, init } = await refusal({ title: "", amount: "12,5" });
  expect(init.status).toBe(400);
  expect(data.result.initialValue).toMatchObject({ amount: "12,5" });
  expect(data.result.error).toMatchObject({ title: ["Écrivez un titre."] });
  expect(data.result.error).toHaveProperty("amount");
});

test("a domain error is said beside its field, or above the form", async () => {
  const beside = await refusal({ title: "Le four", amount: "1" }, throwing(new DomainError("test.taken", {}, "title")));
  expect(beside.data.result.error).toEqual({ title: ["Ce titre est pris."] });
  expect(beside.data.result.initialValue).toEqual({ title: "Le four", amount: "1" });
  const above = await refusal({ title: "Le four", amount: "1" }, throwing(new DomainError("test.closed", { since: "hier" })));
  expect(above.data.result.error).toEqual({ "": ["Fermé depuis hier."] });
});

test("a domain error without a sentence is no silent refusal", async () => {
  await expect(submit({ title: "a", amount: "1" }, throwing(new DomainError("test.unknown")))).rejects.toThrow("test.unknown");
});

test("what is no domain error goes through", async () => {
  await expect(submit({ title: "a", amount: "1" }, throwing(new TypeError("bug")))).rejects.toThrow("bug");
});

test("fields that the form does not have reach nobody (situation 23)", async () => {
  const seen: unknown[] = [];
  await submit({ title: "Le four", amount: "1", status: "labelled", isTeam: "true", __proto__: "x" }, async (input) => seen.push(input));
  expect(seen).toEqual([{ title: "Le four", amount: 1 }]);
});

test.each(["1.5", "abc", "1e400"])("an amount of %j is refused before the command", async (amount) => {
  const { init } = await refusal({ title: "a", amount }, throwing(new Error("must not run")));
  expect(init.status).toBe(400);
});

test("a password never comes back in the page", async () => {
  const secret = z.object({ password: z.string().min(12), email: z.email() });
  const fields = { password: "correct horse", email: "not an address" };
  const answer = await formAction({ request: post(fields), schema: secret, run: async () => undefined, done: () => redirect("/") });
  expect(JSON.stringify(answer)).not.toContain("correct horse");
  expect(JSON.stringify(answer)).toContain("not an address");
});

test("what is no form at all is a bad request", async () => {
  const request = new Request("http://localhost/", { method: "POST", body: "{}", headers: { "Content-Type": "application/json" } });
  const refused = await formAction({ request, schema, run: async () => undefined, done: () => redirect("/") }).catch((error: unknown) => error);
  expect((refused as Response).status).toBe(400);
});

const submitNames = (names: string[]) => {
  const body = new URLSearchParams(names.map((name) => [name, "1"]));
  const request = new Request("http://localhost/", { method: "POST", body });
  return formAction({ request, schema, run: async () => undefined, done: () => redirect("/") }).catch((error: unknown) => error);
};

test("ten thousand fields are no form of ours", async () => {
  const from = performance.now();
  const refused = await submitNames(Array.from({ length: 10_000 }, (_, n) => `lines[${n % 60}].quantity`));
  expect((refused as Response).status).toBe(400);
  expect(performance.now() - from).toBeLessThan(2_000);
});

test.each(["lines[99999999].quantity", "a[0][0][0][0][0][0][0]", "__proto__.isTeam", "x".repeat(100), "a b", "a[-1]"])("%s is no field of ours: refused before the command", async (name) => {
  expect(((await submitNames([name])) as Response).status).toBe(400);
});

test("a limit that is reached is said in the form, with what was typed", async () => {
  const answer = (await formAction({
    request: post({ title: "Le four", amount: "1" }), schema, limit: () => Promise.reject(new LimitReached("upload", 240)), run: async () => undefined, done: () => redirect("/"),
  })) as unknown as Refused;
  expect(answer.init.status).toBe(429);
  expect(answer.data.result.error).toEqual({ "": ["Vous avez envoyé beaucoup de fichiers. Ce qui est enregistré le reste. Réessayez dans 4\u00a0minutes."] });
  expect(answer.data.result.initialValue).toEqual({ title: "Le four", amount: "1" });
});
