import { expect, test } from "vitest";
import type { OfferedReward } from "../giving-page.server";
import { quantityFields } from "./reward-quantities";

const reward = (id: string): OfferedReward => ({
  id, campaignId: "c", position: 1, title: id, description: "", priceCents: 1000, stock: null, perDonor: null, taken: 0, deliveryMonth: "2026-12-01", handOver: "none", hidden: false, questions: [], askable: 10,
});
const rewards = [reward("a"), reward("b"), reward("c")];
const values = (chosen: Parameters<typeof quantityFields>[1]) => quantityFields(rewards, chosen, {}).map(({ initialValue }) => initialValue);

test("each reward keeps its own quantity, whatever came back from the form", () => {
  expect(values([{ rewardId: "a", quantity: "2" }, { rewardId: "c", quantity: 1 }])).toEqual(["2", undefined, 1]);
  expect(values([])).toEqual([undefined, undefined, undefined]);
  expect(values([undefined, {}, { rewardId: "other", quantity: 3 }])).toEqual([undefined, undefined, undefined]);
});

test("an error stands beside its reward", () => {
  expect(quantityFields(rewards, [], { "lines[1].quantity": ["Trop."] }).map(({ errors }) => errors)).toEqual([undefined, ["Trop."], undefined]);
});
