import { describe, expect, test } from "vitest";
import { dueNotice, mayRenew } from "./lifetime";

const label = { endsAt: new Date("2026-12-31T22:59:59Z"), revokedAt: null };
const at = (day: string) => new Date(`${day}T09:00:00Z`);

describe("what is due before a label's end", () => {
  test.each([
    ["2026-11-01", [], "sixty_days"],
    ["2026-10-31", [], null],
    ["2026-11-02", ["sixty_days"], null],
    ["2026-12-01", ["sixty_days"], "thirty_days"],
    ["2026-12-20", [], "thirty_days"],
    ["2026-12-31", ["sixty_days", "thirty_days"], null],
    ["2027-01-01", ["sixty_days", "thirty_days"], "ended"],
    ["2027-01-01", [], "ended"],
    ["2027-02-01", ["ended"], null],
  ] as const)("on %s, already told %j: %s", (day, told, due) => expect(dueNotice(label, at(day), told)).toBe(due));
  test("nothing about a label that was taken back", () => expect(dueNotice({ ...label, revokedAt: at("2026-06-01") }, at("2027-01-01"), [])).toBeNull());
  test("the next request opens sixty days before", () => expect([mayRenew(label, at("2026-10-31")), mayRenew(label, at("2026-11-01"))]).toEqual([false, true]));
});
