import { describe, expect, test } from "vitest";
import { rankNeeds, urgencyOf, type Need } from "./need";

const at = (day: string) => new Date(`${day}T12:00:00Z`);
const now = at("2026-12-10");
const need = (key: string, change: Partial<Need> = {}): Need => ({ key, title: key, note: "", owner: "L’équipe", since: at("2026-12-01"), by: null, pressing: false, to: "/", ...change });

describe("what waits for a person", () => {
  test.each([
    ["no last day", {}, "waiting"],
    ["a last day past", { by: at("2026-12-09") }, "late"],
    ["three days left", { by: at("2026-12-13") }, "soon"],
    ["more than three days left", { by: at("2026-12-14") }, "waiting"],
    ["not to be left for tomorrow", { by: at("2026-12-30"), pressing: true }, "late"],
  ])("%s", (_, change, expected) => expect(urgencyOf(need("one", change), now)).toBe(expected));

  test("is read in the order in which it should be done", () => {
    const all = [
      need("young"), need("old", { since: at("2026-11-01") }), need("far", { by: at("2026-12-20") }), need("near", { by: at("2026-12-11") }),
      need("pressing", { pressing: true }), need("overdue", { by: at("2026-12-09") }), need("longer overdue", { by: at("2026-12-08") }),
    ];
    expect(rankNeeds(all, now).map(({ key }) => key)).toEqual(["longer overdue", "overdue", "pressing", "near", "far", "old", "young"]);
  });
});
