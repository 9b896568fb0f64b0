import { expect, test } from "vitest";
import { labelPeriod } from "./label-grant";

test.each([
  ["an ordinary day", "2026-10-08T12:00:00Z", "2027-10-08T21:59:59.000Z"],
  ["a winter's evening that is already tomorrow in Paris", "2026-12-31T23:30:00Z", "2028-01-01T22:59:59.000Z"],
  ["29 February", "2028-02-29T10:00:00Z", "2029-02-28T22:59:59.000Z"],
])("twelve months from %s", (_, decided, end) => {
  const { startsAt, endsAt } = labelPeriod(new Date(decided), 12);
  expect(startsAt.toISOString()).toBe(new Date(decided).toISOString());
  expect(endsAt.toISOString()).toBe(end);
});
