import { describe, expect, test } from "vitest";
import { categoryFor, simulate } from "./simulation";

const pb = `META
key;value
budget;1000
vote_type;approval
PROJECTS
project_id;cost;name;category
1;700;Le four à pain;Grand
2;600;L’atelier vélo;Grand
3;300;Le jardin;
VOTES
voter_id;vote
1;1,2
2;1,3
3;1
4;2
5;
`;
const categories = [{ id: "small", name: "Petit", floorCents: 100_00, capCents: 300_00 }, { id: "large", name: "Grand", floorCents: 200_00, capCents: 800_00 }];
const rule = (counting: "greedy" | "award-scale" | "top-n", winnersCount: number | null = null) => ({ counting, winnersCount, minVotes: null });
const input = { pb, envelopeCents: null, stepCents: 100_00, categories };

describe("rules tried on past ballots", () => {
  test("side by side: who wins how much, who is served, what is left", () => {
    const { outcomes, lines, voters, envelopeCents } = simulate({ ...input, rules: [rule("greedy"), rule("top-n", 1), rule("award-scale")] });
    expect([voters, envelopeCents]).toEqual([4, 1_000_00]);
    expect(lines.map(({ name, votes, category }) => [name, votes, category])).toEqual([["Le four à pain", 3, "Grand"], ["L’atelier vélo", 2, "Grand"], ["Le jardin", 1, "Petit"]]);
    expect(outcomes.map(({ awards, unspentCents, served, unserved }) => [awards, unspentCents, served, unserved])).toEqual([
      [{ 1: 700_00, 3: 300_00 }, 0, 3, 1],
      [{ 1: 700_00 }, 300_00, 3, 1],
      [{ 1: 400_00, 2: 400_00, 3: 200_00 }, 0, 4, 0],
    ]);
  });

  test("the edition's own envelope, when it is asked for", () => expect(simulate({ ...input, envelopeCents: 600_00, rules: [rule("greedy")] }).outcomes[0]).toMatchObject({ awards: { 2: 600_00 }, unspentCents: 0 }));

  test("a wrong file is said by line and column", () => expect(() => simulate({ ...input, pb: pb.replace("4;2", "4;9"), rules: [rule("greedy")] })).toThrow("line 15, column 3"));
});

test.each([["Grand", 100_00, "large"], ["", 250_00, "small"], ["", 700_00, "large"], ["", 9_000_00, "large"], ["Inconnue", 300_00, "small"]])("category « %s », %i cents: %s", (name, cost, id) => expect(categoryFor(categories, cost, name)?.id).toBe(id));
