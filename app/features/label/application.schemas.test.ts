import { parseWithZod } from "@conform-to/zod/v4";
import { expect, test } from "vitest";
import { answersSchema, changesSchema, fundingPlanSchema } from "./application.schemas";
import { firstGrid } from "./criteria";
import { changesOf } from "./requested-changes";

function form(values: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(values)) data.append(name, value);
  return data;
}

const plan = (values: Record<string, string>) => parseWithZod(form(values), { schema: fundingPlanSchema });

test("a plan is read into cents, empty lines left out", () => {
  const submission = plan({
    "uses[0].label": "Four", "uses[0].amount": "1 250,50", "uses[1].label": "", "uses[1].amount": "",
    "resources[0].label": "Prêt", "resources[0].amount": "250,50 €", goal: "1000",
  });
  expect(submission.status === "success" && submission.value).toEqual({
    uses: [{ label: "Four", amount: 125050 }],
    resources: [{ label: "Prêt", amount: 25050 }],
    goal: 100000,
  });
});

test("nothing written yet is a plan too", () => {
  const submission = plan({});
  expect(submission.status === "success" && submission.value).toEqual({ uses: [], resources: [], goal: undefined });
});

test.each(["-5", "0", "abc", "1e3", "9007199254740993", "10000000,01"])("the amount %s is refused beside its line", (amount) => {
  const { error } = plan({ "uses[0].label": "", "uses[0].amount": "", "uses[1].label": "Four", "uses[1].amount": amount }).reply();
  expect(Object.keys(error ?? {})).toEqual(["uses[1].amount"]);
});

test.each(["1000000,01", "10 000 000", "123456789"])("beyond the ceiling, %s is told the ceiling", (amount) => {
  const { error } = plan({ "uses[0].label": "Four", "uses[0].amount": amount }).reply();
  expect(error).toEqual({ "uses[0].amount": ["Écrivez un montant d’un million d’euros au plus."] });
});

test("a line with an amount needs its words", () => {
  const { error } = plan({ "uses[0].amount": "12" }).reply();
  expect(error).toEqual({ "uses[0].label": ["Dites à quoi correspond cette ligne."] });
});

test("lines come and go without JavaScript", () => {
  const intent = JSON.stringify({ type: "insert", payload: { name: "uses" } });
  const { initialValue } = plan({ "uses[0].label": "Four", "uses[0].amount": "12", __intent__: intent }).reply();
  expect(initialValue?.uses).toHaveLength(2);
});

test("answers of a criterion take its own questions only", () => {
  const submission = parseWithZod(form({ model: " Nous vendons du pain. ", need: "autre critère", status: "decided" }), {
    schema: answersSchema(firstGrid.criteria[0]!),
  });
  expect(submission.status === "success" && submission.value).toEqual({ model: "Nous vendons du pain." });
});

test("reasons are kept per criterion", () => {
  const submission = parseWithZod(form({ reason1: "", reason3: "Ajoutez le bail." }), { schema: changesSchema });
  expect(submission.status === "success" && changesOf(submission.value)).toEqual([{ criterion: 3, reason: "Ajoutez le bail." }]);
});
