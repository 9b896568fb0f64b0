import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { countBy, COUNTING_RULES, type CountingRule } from "~/features/count/counting-rules";
import { readPb } from "~/features/count/read-pb";
import { reportCount } from "~/features/count/report";
import { notRun } from "../not-run";

/** Real elections (Pabulib; Faliszewski et al., IJCAI 2023) with what each rule gives on them, found by others' programs. */
const oracle = join(import.meta.dirname, "../../../shared/counting");

const keys: Record<CountingRule, string[]> = {
  greedy: ["greedy"],
  "greedy-no-skip": ["greedy_no_skip"],
  "greedy-threshold": ["greedy_threshold"],
  "mes-add1": ["mes_cost_add1_integral_exhaustive", "mes_points_add1_integral_exhaustive"],
  "mes-add1-noexhaustive": ["mes_cost_add1_integral_noexhaustive", "mes_points_add1_integral_noexhaustive"],
  "mes-add1u": ["mes_cost_add1u", "mes_points_add1u"],
  phragmen: ["phragmen"],
};

interface Recorded {
  outcomes: Record<string, { winners: string[]; cost: string; final_endowment?: string; stop?: string; steps?: number }>;
  official_selected?: string[];
  official_equals?: string[];
}

if (!existsSync(oracle)) notRun("counting outcomes of fourteen real elections (../shared is absent)");
const files = existsSync(oracle) ? readdirSync(join(oracle, "elections")).filter((name) => name.endsWith(".pb")) : [];

const electionOf = (file: string) => readPb(readFileSync(join(oracle, "elections", file), "utf8"));
const recordedOf = (file: string) => JSON.parse(readFileSync(join(oracle, "outcomes", file.replace(/pb$/, "json")), "utf8")) as Recorded;

describe.runIf(files.length)("real elections", () => {
  test("all fourteen are there", () => expect(files).toHaveLength(14));

  test.each(files)("%s: every rule gives the recorded outcome", (file) => {
    const election = electionOf(file);
    const { outcomes } = recordedOf(file);
    for (const rule of Object.keys(COUNTING_RULES) as CountingRule[]) {
      const recorded = outcomes[keys[rule].find((key) => outcomes[key]) ?? ""];
      if (!recorded) continue;
      const { winners, cost, endowment } = reportCount(rule, election);
      expect({ rule, winners, cost }).toEqual({ rule, winners: recorded.winners, cost: recorded.cost });
      if (recorded.final_endowment) expect({ rule, endowment }).toEqual({ rule, endowment: recorded.final_endowment });
      if (recorded.stop) expect(countBy(rule, election)).toMatchObject({ stop: recorded.stop });
    }
  });

  test.each(files.filter((file) => recordedOf(file).official_equals))("%s: a rule that the city used gives what the city funded", (file) => {
    const { official_selected: official = [], official_equals: equal = [] } = recordedOf(file);
    const rules = (Object.keys(keys) as CountingRule[]).filter((rule) => keys[rule].some((key) => equal.includes(key)));
    expect(rules.length).toBeGreaterThan(0);
    for (const rule of rules) expect(new Set(reportCount(rule, electionOf(file)).winners)).toEqual(new Set(official));
  });
});
