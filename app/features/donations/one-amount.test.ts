import { describe, expect, test } from "vitest";
import { giftSchema } from "./donations.schemas";
import { keepOneAmount } from "./one-amount";

const inputs = () => [
  { name: "amount", value: "2500", checked: true },
  { name: "free", value: "50", checked: false },
  { name: "email", value: "louise@example.org", checked: false },
];

describe("in the page", () => {
  test("choosing a proposed amount empties the written one", () => {
    const form = inputs();
    keepOneAmount(form[0]!, form);
    expect(form.map(({ value, checked }) => [value, checked])).toEqual([["2500", true], ["", false], ["louise@example.org", false]]);
  });

  test("writing an amount takes the choice back; emptying it, or writing elsewhere, changes nothing", () => {
    const form = inputs();
    keepOneAmount({ name: "free", value: " " }, form);
    keepOneAmount(form[2]!, form);
    expect(form).toEqual(inputs());
    keepOneAmount(form[1]!, form);
    expect(form.map(({ value, checked }) => [value, checked])).toEqual([["2500", false], ["50", false], ["louise@example.org", false]]);
  });
});

const sent = { formToken: "7f0c3c0e-6f0b-4b3a-9d38-0f6a2f5b8a11", email: "louise@example.org" };

test("a form that says two amounts is refused beside the written one", () => {
  const result = giftSchema.safeParse({ ...sent, amount: 2500, free: "50" });
  expect(result.error?.issues).toMatchObject([{ path: ["free"], message: "Choisissez un montant ou écrivez le vôtre, pas les deux." }]);
});

test.each([
  ["the same amount twice", { amount: 5000, free: "50,00" }],
  ["a proposed amount", { amount: 2500 }],
  ["a written amount", { free: "50" }],
])("%s is taken", (_words, amounts) => expect(giftSchema.safeParse({ ...sent, ...amounts }).success).toBe(true));
