import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { COUNTING_RULES, type CountReport, isCountingRule } from "~/features/count/counting-rules";
import { PbError } from "~/features/count/pb-rows";
import { readPb } from "~/features/count/read-pb";
import { reportCount } from "~/features/count/report";
import { Failure } from "../entry/failure.mjs";

const usage = `Usage: npm run count -- FILE.pb --rule RULE [--json]\nRules: ${Object.keys(COUNTING_RULES).join(", ")}`;

function readArguments(args: string[]) {
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { rule: { type: "string" }, json: { type: "boolean" } } });
    const [file, ...others] = positionals;
    const { rule = "", json = false } = values;
    if (file && !others.length && isCountingRule(rule)) return { file, rule, json };
  } catch {
    // An unknown option: said below, with what is known.
  }
  throw new Failure(usage);
}

function readElection(file: string) {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    throw new Failure(error instanceof TypeError ? `${file}: not UTF-8 text` : `${file}: cannot be read`);
  }
  try {
    return readPb(text);
  } catch (error) {
    if (error instanceof PbError) throw new Failure(`${file}, ${error.message}`);
    throw error;
  }
}

function say(report: CountReport, total: number): string {
  const lines = [`rule        ${report.rule}`, `winners     ${report.winners.length} of ${total}: ${report.winners.join(", ") || "none"}`, `cost        ${report.cost}`];
  if (report.endowment !== null) lines.push(`endowment   ${report.endowment}`);
  if (report.lots.length) lines.push(`by lot      ${report.lots.map((ids) => ids.join(" / ")).join(", ")}`);
  return lines.join("\n");
}

/** Counts a `.pb` file and prints the outcome; a file that cannot be counted is one line on stderr with line and column. */
export function countFile(args: string[]): number {
  const { file, rule, json } = readArguments(args);
  const election = readElection(file);
  const report = reportCount(rule, election);
  console.log(json ? JSON.stringify(report) : say(report, election.candidates.length));
  return 0;
}
