import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { requirements } from "./asvs";

const root = join(import.meta.dirname, "../..");
const read = (path: string) => readFileSync(join(root, path), "utf8");

type Row = { numbers: string[]; level: string; verdict: string; told: string; line: string };
const VERDICTS = ["test", "document", "configuration", "not applicable", "not met"];

/** `1.2.3–5` is three of a section. */
function expand(text: string): string[] {
  const [, section, first, last] = /^(\d+\.\d+)\.(\d+)(?:–(\d+))?$/.exec(text) ?? [];
  if (!section) throw new Error(`« ${text} » is no number of a requirement`);
  const from = Number(first);
  return Array.from({ length: Number(last ?? first) - from + 1 }, (_, index) => `${section}.${from + index}`);
}

function readRow(line: string): Row {
  const [, numbers, level, , how] = line.split("|").map((cell) => cell.trim());
  const [, verdict, told] = /^\*\*([^*]+)\*\*:? ?(.*)$/.exec(how ?? "") ?? [];
  return { numbers: (numbers ?? "").split(", ").flatMap(expand), level: level ?? "", verdict: verdict ?? "", told: told ?? "", line };
}

const rows = read("docs/security.md").split("\n").filter((line) => /^\| \d/.test(line)).map(readRow);

/** `path`: "title" */
const proofsOf = ({ told }: Row) => [...told.matchAll(/`([^`]+)`: "([^"]+)"/g)].map(([, path, title]) => ({ path: path!, title: title! }));
const proofs = rows.filter(({ verdict }) => verdict === "test").flatMap(proofsOf);
const distinct = [...new Map(proofs.map((proof) => [`${proof.path} ${proof.title}`, proof])).values()];

/** The words with which a test or a group of tests of the file begins its name. */
const names = (source: string, title: string) => ['"', "'", "`", "`${file} "].some((opening) => source.includes(opening + title));

describe("docs/security.md", () => {
  test("the list has the seventy requirements of level 1 and the 183 of level 2", () => {
    expect([1, 2].map((level) => requirements.filter((requirement) => requirement.level === level).length)).toEqual([70, 183]);
  });

  test("answers each requirement once, at its level", () => {
    const answered = rows.flatMap(({ numbers, level }) => numbers.map((number) => `${number} ${level}`));
    expect(answered.toSorted()).toEqual(requirements.map(({ number, level }) => `${number} L${level}`).toSorted());
  });

  test("says one of five things of each, and why", () => {
    expect(rows.filter(({ verdict, told }) => !VERDICTS.includes(verdict) || told.length < 8).map(({ line }) => line)).toEqual([]);
  });

  test("claims nothing by test without naming one", () => {
    expect(rows.filter((row) => row.verdict === "test" && proofsOf(row).length === 0).map(({ line }) => line)).toEqual([]);
  });

  test.each(distinct)("$path: « $title » exists", ({ path, title }) => {
    expect(names(read(path), title), `no test of ${path} begins with « ${title} »`).toBe(true);
  });

  test("counts what it says", () => {
    const counts = VERDICTS.map((verdict) => `${rows.filter((row) => row.verdict === verdict).flatMap(({ numbers }) => numbers).length} ${verdict}`);
    expect(read("docs/security.md")).toContain(counts.join(" · "));
  });
});
