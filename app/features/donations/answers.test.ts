import { describe, expect, test } from "vitest";
import type { RewardQuestion } from "~/features/campaigns/reward-questions";
import { answerRefusals, answersKey, answersOf, answerTexts, writtenOf } from "./answers";
import { readAnswers } from "./stored-answers";

const size: RewardQuestion = { label: "Taille", kind: "choice", choices: ["S", "M", "L"], required: true };
const engraved: RewardQuestion = { label: "Prénom à graver", kind: "text", choices: [], required: false };
const questions = [size, engraved];

describe("what a chosen reward asks", () => {
  test.each([
    ["one shirt, all said", 1, [["M", "Louise"]], []],
    ["one shirt, the name left out", 1, [["M"]], []],
    ["nothing said", 1, [], ["lines[2].units[0].answers[0] choice_missing"]],
    ["two shirts, one size", 2, [["M"]], ["lines[2].units[1].answers[0] choice_missing"]],
    ["a size that there is not", 1, [["XXL"]], ["lines[2].units[0].answers[0] answer_unknown"]],
    ["spaces are no answer", 1, [["  "]], ["lines[2].units[0].answers[0] choice_missing"]],
    ["too long a name", 1, [["M", "x".repeat(121)]], ["lines[2].units[0].answers[1] answer_long"]],
    ["more answers than units change nothing", 1, [["M"], ["XXL"], ["?"]], []],
  ])("%s", (_, quantity, written, refused) => {
    expect(answerRefusals({ questions, quantity }, written, 2).map(({ field, code }) => `${field} ${code.replace("donations.", "")}`)).toEqual(refused);
  });

  test("a reward that asks nothing keeps nothing, whatever the form sends", () => {
    expect(answersOf({ questions: [], quantity: 2 }, [["M"], ["L"]])).toEqual([]);
    expect(answerRefusals({ questions: [], quantity: 2 }, [["M"]], 0)).toEqual([]);
  });
});

describe("what the gift keeps", () => {
  test("the question as it read, for each unit", () => {
    const kept = answersOf({ questions, quantity: 2 }, [["M", " Louise "], ["L"]]);
    expect(readAnswers(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
    expect(answerTexts(kept)).toEqual(["n°\u00a01, Taille\u00a0: M, Prénom à graver\u00a0: Louise", "n°\u00a02, Taille\u00a0: L"]);
    expect(answerTexts(kept.slice(0, 1))).toEqual(["Taille\u00a0: M, Prénom à graver\u00a0: Louise"]);
    expect(writtenOf(kept)).toEqual([["M", "Louise"], ["L", ""]]);
  });

  test.each([
    ["what is left empty at the end", [["M", ""]], [["M"]], true],
    ["nothing and nothing", [], [[""]], true],
    ["another size", [["M"]], [["L"]], false],
    ["the other unit's", [["M"], ["L"]], [["L"], ["M"]], false],
  ])("the same gift? %s", (_, one, other, same) => {
    expect(answersKey(one, 2) === answersKey(other, 2)).toBe(same);
  });
});
