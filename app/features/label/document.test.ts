import { expect, test } from "vitest";
import { documentKinds, mustBeDated, validityOf } from "./document";

test.each([
  { until: null, says: null },
  { until: "2026-05-03", says: "expired" },
  { until: "2026-05-04", says: "expiring" },
  { until: "2026-06-03", says: "expiring" },
  { until: "2026-06-04", says: "valid" },
])("on 4 May 2026 a document that holds until $until is $says", ({ until, says }) => {
  expect(validityOf(until, "2026-05-04")).toBe(says);
});

test("quotes and insurers' certificates bear a day, and no other kind must", () => {
  expect(documentKinds.filter(mustBeDated)).toEqual(["quote", "insurance"]);
});
