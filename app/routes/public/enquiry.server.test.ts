import { beforeEach, describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { action } from "./enquiry";

useTestDatabase();

const said = {
  name: "Odile Exemple", email: "odile@example.org", phone: "03 21 00 00 00", summary: "Un four à pain partagé par tout le quartier.", commune: "62400 Béthune",
  need: "funding", consent: "on",
};
const press = (fields: Record<string, string>) =>
  action({ request: new Request("http://localhost:3000/prendre-contact", { method: "POST", body: new URLSearchParams({ ...said, ...fields }) }), params: {}, context: {} });
const refusalOf = async (fields: Record<string, string>) => {
  const answer = await press(fields);
  if (answer instanceof Response) throw new Error(`no refusal: ${answer.status}`);
  return { ...answer.data.result, code: answer.init?.status };
};
const enquiries = () => db.selectFrom("enquiry").selectAll().execute();

// A form of its own address each time: the ceilings count for real.
let count = 0;
beforeEach(async () => {
  count += 1;
  await db.deleteFrom("rateLimit").execute();
});
const own = () => ({ email: `odile-${count}@example.org` });

describe("the public form", () => {
  test("needs no account and thanks the person", async () => {
    const answer = await press(own());
    expect(answer).toBeInstanceOf(Response);
    expect((answer as Response).headers.get("location")).toBe("/prendre-contact/merci");
    expect((await enquiries()).at(-1)).toMatchObject({ email: `odile-${count}@example.org`, phone: "+33321000000", status: "new" });
  });

  test("takes no state, owner or project that nobody asked for (situation 23)", async () => {
    await press({ ...own(), status: "application", ownerAccountId: "00000000-0000-0000-0000-000000000000", isHistory: "true", mergedIntoId: "x" });
    expect((await enquiries()).at(-1)).toMatchObject({ status: "new", ownerAccountId: null, isHistory: false, mergedIntoId: null });
  });

  test("thanks a machine that fills the hidden field, and keeps nothing", async () => {
    const before = (await enquiries()).length;
    const answer = await press({ ...own(), "site-web": "https://spam.example" });
    expect((answer as Response).headers.get("location")).toBe("/prendre-contact/merci");
    expect(await enquiries()).toHaveLength(before);
    expect(await db.selectFrom("mailMessage").select("id").where("recipient", "=", own().email).execute()).toEqual([]);
  });

  test.each([
    ["no consent", { consent: "" }, "consent", /votre accord/],
    ["half a telephone", { phone: "03 21" }, "phone", /numéro complet/],
    ["a commune that is none", { commune: "Nulleparville" }, "commune", /trouvons pas/],
    ["no word of the project", { summary: "" }, "summary", /quelques mots/],
    ["an address that is none", { email: "odile" }, "email", /adresse complète/],
    ["a need that is none", { need: "money" }, "need", /Choisissez/],
  ])("%s: one sentence beside the field, nothing typed is lost", async (_words, fields, name, sentence) => {
    const before = (await enquiries()).length;
    const { code, error, initialValue } = await refusalOf({ ...own(), ...fields });
    expect(code).toBe(400);
    expect(error?.[name]?.join(" ")).toMatch(sentence);
    expect(initialValue).toMatchObject({ name: "Odile Exemple" });
    expect(await enquiries()).toHaveLength(before);
  });

  test("mails one address five times an hour at most", async () => {
    for (let n = 0; n < 5; n += 1) expect(await press(own())).toBeInstanceOf(Response);
    expect((await refusalOf(own())).code).toBe(429);
  });
});
