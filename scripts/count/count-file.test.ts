import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { countFile } from "./count-file";

const file = (text: string | Uint8Array) => {
  const path = join(mkdtempSync(join(tmpdir(), "count-")), "vote.pb");
  writeFileSync(path, text);
  return path;
};

const votes = "META\nkey;value\nbudget;100\nvote_type;approval\nPROJECTS\nproject_id;cost\na;60\nb;50\nVOTES\nvoter_id;vote\n1;a\n2;a\n3;b\n";

function printed(args: string[]): string {
  const log = vi.spyOn(console, "log").mockImplementation(() => {});
  try {
    expect(countFile(args)).toBe(0);
    return log.mock.calls.flat().join("\n");
  } finally {
    log.mockRestore();
  }
}

describe("npm run count", () => {
  test("--json prints one line with numbers as text", () => {
    expect(printed([file(votes), "--rule", "mes-add1", "--json"])).toBe('{"rule":"mes-add1","winners":["a"],"cost":"60","endowment":"33","lots":[]}');
    expect(printed([file(votes), "--rule", "greedy", "--json"])).toBe('{"rule":"greedy","winners":["a"],"cost":"60","endowment":null,"lots":[]}');
  });

  test("without it, prints what a person reads", () => expect(printed(["--rule", "mes-add1u", file(votes)])).toContain("winners     1 of 2: a"));

  test("a malformed file is one line that names the place", () => {
    const path = file(votes.replace("3;b", "3;z"));
    expect(() => countFile([path, "--rule", "greedy"])).toThrow(`${path}, line 13, column 3: no such project: z`);
  });

  test("what is no text, or not there, is said", () => {
    const bytes = file(new Uint8Array([0xff, 0xfe, 0x00]));
    expect(() => countFile([bytes, "--rule", "greedy"])).toThrow(`${bytes}: not UTF-8 text`);
    expect(() => countFile(["/nowhere.pb", "--rule", "greedy"])).toThrow("/nowhere.pb: cannot be read");
  });

  test.each([[[]], [["x.pb"]], [["x.pb", "--rule", "majority"]], [["x.pb", "y.pb", "--rule", "greedy"]], [["x.pb", "--rule", "greedy", "--fast"]]])("%j: says how it is used", (args) => expect(() => countFile(args)).toThrow("Usage: npm run count"));
});
