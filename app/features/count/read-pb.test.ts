import { describe, expect, test } from "vitest";
import { readPb } from "./read-pb";

const good = `META
key;value
num_projects;3
num_votes;4
budget;1000
vote_type;approval
PROJECTS
project_id;cost;name
a;300;"Un ""beau"" projet; à deux"
b;400.50;B
c;500,5;C
VOTES
voter_id;vote
1;a,b
2;b,a
3;
4;c`;

const changed = (from: string, to: string) => good.replace(from, to);

describe("a .pb file", () => {
  test("gives projects, equal ballots together, and every line as a voter", () => {
    expect(readPb(good)).toEqual({
      kind: "approval", unit: 10, worthUnit: 1, threshold: 0, envelope: 10_000, voters: 4,
      candidates: [{ id: "a", cost: 3_000 }, { id: "b", cost: 4_005 }, { id: "c", cost: 5_005 }],
      classes: [{ ballots: 2, choices: [0, 1], worths: [1, 1] }, { ballots: 1, choices: [2], worths: [1] }],
    });
  });

  test("may have a mark at its beginning, other line ends and empty lines", () => {
    expect(readPb(`\uFEFF${good.replaceAll("\n", "\r\n")}\r\n\r\n`)).toEqual(readPb(good));
  });

  test("gives points their worth, as written", () => {
    const file = good.replace("approval", "cumulative").replace("voter_id;vote", "voter_id;vote;points").replace("1;a,b", "1;a,b;2.5,1").replace("2;b,a", "2;b,a;1,0").replace("3;", "3;;").replace("4;c", "4;c;3");
    expect(readPb(file)).toMatchObject({ kind: "points", worthUnit: 10, classes: [{ choices: [0, 1], worths: [25, 10] }, { choices: [1], worths: [10] }, { choices: [2], worths: [30] }] });
  });

  test("counts ranks from the greatest length allowed, or else from the ballot's own", () => {
    expect(readPb(changed("approval", "ordinal")).classes[0]).toEqual({ ballots: 1, choices: [0, 1], worths: [2, 1] });
    expect(readPb(changed("approval", "ordinal\nmax_length;3")).classes[0]).toEqual({ ballots: 1, choices: [0, 1], worths: [3, 2] });
  });
});

describe("a malformed .pb file gives one error with line and column", () => {
  const cases: [string, string, string][] = [
    ["an empty file", "", "line 1, column 1: a section is missing: META"],
    ["text before the sections", `hello\n${good}`, "line 1, column 1: META, PROJECTS or VOTES expected: hello"],
    ["no VOTES", good.slice(0, good.indexOf("VOTES")), "line 11, column 9: a section is missing: VOTES"],
    ["META twice", `${good}\nMETA`, "line 18, column 1: this section comes twice: META"],
    ["an open quote", changed(`à deux"`, "à deux"), "line 9, column 7: this quote is never closed"],
    ["a missing column", changed("project_id;cost", "project_id;price"), "line 7, column 1: a column is missing: PROJECTS cost"],
    ["a column twice", changed("cost;name", "cost;cost"), "line 8, column 17: this column comes twice: cost"],
    ["too many values", changed("b;400.50;B", "b;400.50;B;x"), "line 10, column 12: more values than columns: x"],
    ["a key twice", changed("budget;1000", "budget;1000\nbudget;2000"), "line 6, column 1: this key comes twice: budget"],
    ["no envelope", changed("budget;1000\n", ""), "line 1, column 1: a value is missing: META budget"],
    ["a cost in words", changed("400.50", "much"), "line 10, column 3: a number is expected: much"],
    ["a negative cost", changed("400.50", "-4"), "line 10, column 3: a number is expected: -4"],
    ["a cost of nothing", changed("400.50", "0.00"), "line 10, column 3: above zero is expected: 0.00"],
    ["no cost", changed("b;400.50;B", "b"), "line 10, column 2: a value is missing"],
    ["an enormous cost", changed("400.50", "99999999999999"), "line 10, column 3: too large to be counted exactly: 99999999999999"],
    ["an unknown vote type", changed("approval", "acclamation"), "line 6, column 11: unknown vote type: acclamation"],
    ["a project twice", changed("b;400.50", "a;400.50"), "line 10, column 1: this project comes twice: a"],
    ["a vote for nobody", changed("2;b,a", "2;b,z"), "line 15, column 5: no such project: z"],
    ["a project twice on a ballot", changed("2;b,a", "2;b,b"), "line 15, column 5: this project comes twice: b"],
    ["a voter twice", changed("2;b,a", "1;b,a"), "line 15, column 1: this voter comes twice: 1"],
    ["too many choices", changed("approval", "approval\nmax_length;1"), "line 15, column 3: more choices than allowed: 2, at most 1"],
    ["more choices than one", changed("approval", "choose-1"), "line 14, column 3: more choices than allowed: 2, at most 1"],
    ["points for other choices", good.replace("approval", "cumulative").replace("voter_id;vote", "voter_id;vote;points").replace("1;a,b", "1;a,b;3"), "line 14, column 7: as many points as choices are expected: 2 choices, 1 points"],
    ["another number of votes", changed("num_votes;4", "num_votes;5"), "line 4, column 11: the file holds another number of them: num_votes 5, 4 found"],
  ];

  test.each(cases)("%s", (_, file, message) => expect(() => readPb(file)).toThrow(expect.objectContaining({ message })));
});
