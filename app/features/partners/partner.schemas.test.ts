import { parseWithZod } from "@conform-to/zod/v4";
import { describe, expect, test } from "vitest";
import { partnerSchema } from "./partner.schemas";

const filled: [string, string][] = [
  ["name", "Le Relais"], ["kind", "association"], ["email", "accueil@example.org"], ["summary", "Nous aidons les projets de notre coin."], ["situations", "idea"],
];

const parse = (entries: [string, string][]) => {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return parseWithZod(form, { schema: partnerSchema });
};
const errorsOf = (entries: [string, string][]) => parse(entries).reply().error;

describe("what the form of a partner may say", () => {
  test("one ticked box is a list, an empty field is nothing", () => {
    const submission = parse([...filled, ["themes", "energie"], ["phone", ""], ["website", "www.exemple.fr"]]);
    expect(submission.status === "success" && submission.value).toMatchObject({ situations: ["idea"], themes: ["energie"], epcis: [], phone: null, website: "https://www.exemple.fr" });
  });

  test.each<[string, [string, string][], string]>([
    ["an address that runs", [...filled, ["website", "javascript:alert(1)"]], "website"],
    ["a number too short", [...filled, ["phone", "17"]], "phone"],
    ["a situation that we do not know", [...filled, ["situations", "fame"]], "situations[1]"],
    ["no moment at all", filled.filter(([name]) => name !== "situations"), "situations"],
    ["a public address that is none", [...filled, ["contactEmail", "accueil"]], "contactEmail"],
  ])("%s is refused beside its field", (_title, entries, field) => expect(Object.keys(errorsOf(entries) ?? {})).toEqual([field]));
});
