import { describe, expect, test } from "vitest";
import { rulesV1 } from "~/features/committee/decision-rules";
import { budgetProblems } from "./budget";
import { decideSelection, reasonsOf, type SelectionSeat } from "./selection";
import { mayChoose, workshopState, type Workshop } from "./workshop";

/** One letter per seat, the Département first: y selects, n does not, . has not spoken, r is recused, v is vacant. */
const seats = (letters: string): SelectionSeat[] =>
  [...letters].map((letter, index) => ({
    key: `s${index}`, name: `Siège ${index}`, isDepartement: index === 0, hasMandate: letter !== "v", recused: letter === "r",
    said: "ynrv".includes(letter) ? { vote: letter === "n" ? "not_selected" : "selected", reason: `raison ${index}`, criteria: [{ criterionId: "c", title: "Utilité", verdict: "not_met", reason: "trop court" }] } : null,
  }));

describe("the committee's rule for initiatives", () => {
  test.each([
    ["yyyy..", "selected", "majority"],
    ["nnny..", "not_selected", "majority"],
    ["yyy...", "no_quorum", "no_quorum"],
    // A recused or vacant seat is not eligible: with three left, all three must speak.
    ["yyyrrr", "selected", "majority"],
    ["yy.rrr", "no_quorum", "no_quorum"],
    ["yyrrrr", "no_quorum", "no_quorum"],
    // A tie goes as the Département voted.
    ["yynn..", "selected", "tie_departement"],
    ["nynyny", "not_selected", "tie_departement"],
    [".yynn.", "not_selected", "tie"],
    ["ryynn.", "not_selected", "tie"],
    ["vvnnnyy", "not_selected", "majority"],
  ])("%s: %s (%s)", (letters, outcome, because) => {
    expect(decideSelection(seats(letters), rulesV1)).toMatchObject({ outcome, because });
  });

  test("the reasons are those of the seats that decided, with the criteria they found unmet", () => {
    expect(reasonsOf(seats("nnnyr."), "not_selected")).toEqual([0, 1, 2].map((index) => ({ seat: `Siège ${index}`, reason: `raison ${index}\nUtilité : trop court` })));
    expect(reasonsOf(seats("nnnyr."), "selected")).toEqual([{ seat: "Siège 3", reason: "raison 3" }]);
  });
});

describe("the budget", () => {
  const bounds = { name: "Premiers pas", floorCents: 50_000, capCents: 500_000 };
  const line = (amountCents: number) => [{ label: "Une ligne", amountCents }];
  test.each([
    [line(400_000), line(100_000), 300_000, []],
    [line(400_001), line(100_000), 300_000, [{ code: "too_little", missingCents: 1 }]],
    [line(399_999), line(100_000), 300_000, [{ code: "too_much", extraCents: 1 }]],
    [line(500_000), [], 500_000, []],
    [line(500_001), [], 500_001, [{ code: "over_cap", capCents: 500_000, category: "Premiers pas" }]],
    [line(50_000), [], 50_000, []],
    [line(49_999), [], 49_999, [{ code: "under_floor", floorCents: 50_000, category: "Premiers pas" }]],
    [[], [], null, [{ code: "no_uses" }, { code: "no_request" }]],
  ])("%j paid by %j and %s cents asked: %j", (uses, resources, requestCents, problems) => {
    expect(budgetProblems({ uses, resources, requestCents }, bounds)).toEqual(problems);
  });
});

describe("the comptoir", () => {
  const now = new Date("2026-03-10T12:00:00Z");
  const at = (hours: number): Workshop => ({ bookingId: "b", eventId: "e", status: "booked", attended: null, eventCancelled: false, title: "", startsAt: new Date(now.getTime() + hours * 3_600_000), endsAt: now, place: null, videoUrl: null });
  test.each([
    [null, "none", true],
    [at(1), "booked", true],
    [{ ...at(1), status: "waiting" as const }, "waiting", true],
    [at(0), "to_mark", false],
    [{ ...at(-1), status: "waiting" as const }, "left", true],
    [{ ...at(-1), attended: true }, "attended", false],
    [{ ...at(-1), attended: false }, "missed", true],
    [{ ...at(1), status: "cancelled" as const }, "left", true],
    [{ ...at(1), status: "cancelled" as const, eventCancelled: true }, "cancelled", true],
  ])("%j is %s", (workshop, state, choice) => {
    expect(workshopState(workshop, now)).toBe(state);
    expect(mayChoose(workshopState(workshop, now))).toBe(choice);
  });
});
