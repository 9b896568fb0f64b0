import { describe, expect, test } from "vitest";
import { decideNaming, preparationOf, thresholdOf, type Candidate } from "./office";

const people = (team: number, others: number): Candidate[] =>
  Array.from({ length: team + others }, (_, index) => ({ accountId: `p${index}`, name: `Personne ${index}`, isTeam: index < team }));

test.each([[3, 2], [4, 3], [5, 3]])("of %i members, %i open the box", (members, threshold) => expect(thresholdOf(members)).toBe(threshold));

describe("who may be the office", () => {
  test.each([[0, 3, 2], [1, 2, 2], [2, 2, 3], [2, 3, 3], [0, 5, 3]])("%i of the team and %i others: %i shares", (team, others, threshold) => expect(decideNaming(people(team, others))).toBe(threshold));
  // The team reads the tally early: it would need a share that it does not hold (situation 20).
  test.each([[2, 1], [3, 0], [3, 1], [3, 2], [5, 0]])("%i of the team and %i others could open it without the others: refused", (team, others) => expect(() => decideNaming(people(team, others))).toThrow("office.team_alone"));
  test.each([[0, 2], [0, 6], [0, 0]])("%i and %i are no three to five", (team, others) => expect(() => decideNaming(people(team, others))).toThrow("office.too_few"));
  test("nobody holds two shares", () => expect(() => decideNaming([...people(0, 3), people(0, 1)[0]!])).toThrow("office.twice"));
});

describe("what is left to do", () => {
  const member = (shareConfirmedAt: Date | null) => ({ accountId: "a", name: "A", email: "a@example.org", position: 1, shareConfirmedAt });
  const office = { members: [member(new Date()), member(null)], publicKey: "04", sealedAt: null };
  test("name, draw, confirm, seal", () => {
    expect(preparationOf(null)).toBe("name");
    expect(preparationOf({ ...office, publicKey: null })).toBe("draw_key");
    expect(preparationOf(office)).toBe("confirm");
    expect(preparationOf({ ...office, members: [member(new Date())] })).toBe("ready");
    expect(preparationOf({ ...office, sealedAt: new Date() })).toBe("sealed");
  });
});
