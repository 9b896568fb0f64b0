import { describe, expect, test } from "vitest";
import { questionsSchema } from "./reward-questions.schemas";
import { questionWords } from "./reward-questions";

const read = (value: unknown) => {
  const { success, data, error } = questionsSchema.safeParse(value);
  return success ? data.map(questionWords) : error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
};

describe("the questions of a reward, as the holder writes them", () => {
  test.each([
    ["none", undefined, []],
    ["places left empty", [{ kind: "text" }, { label: " " }, {}], []],
    ["a short answer", [{ label: "Prénom à graver", kind: "text", required: true }], ["Prénom à graver"]],
    ["a choice, a line each, twice the same once", [{ label: "Taille", kind: "choice", choices: "S\n M \n\nL\nS", required: true }], ["Taille (S, M, L)"]],
    ["not required", [{ label: "Dédicace", kind: "text" }], ["Dédicace, facultatif"]],
    ["the answers of a short one are left out", [{ label: "Dédicace", kind: "text", choices: "A\nB", required: true }], ["Dédicace"]],
    ["one choice is none", [{ label: "Taille", kind: "choice", choices: "Unique" }], [expect.stringMatching(/^0\.choices: .*au moins deux/)]],
    ["too long a choice", [{ label: "Taille", kind: "choice", choices: `S\n${"M".repeat(61)}` }], [expect.stringMatching(/^0\.choices: .*60 caractères/)]],
    ["answers without question", [{ kind: "choice", choices: "S\nM" }], [expect.stringMatching(/^0\.label: Écrivez la question/)]],
    ["two letters", [{ label: "Ok" }], [expect.stringMatching(/^0\.label: .*quelques mots/)]],
    ["four of them", Array.from({ length: 4 }, () => ({ label: "Taille" })), [expect.stringMatching(/au plus 3 questions/)]],
  ])("%s", (_, written, said) => expect(read(written)).toEqual(said));
});
