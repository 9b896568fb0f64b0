import { cpuUsage } from "node:process";
import { reportCount } from "~/features/count/report";
import { readPb } from "~/features/count/read-pb";
import { toMeasure, type Measure } from "./measure";

const ballots = 61_668;
const projects = 83;

/** Always the same numbers between 0 and 1 (mulberry32). */
function drawn(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A vote of a large town: nearly all ballots differ, some projects are much wanted, costs differ a hundredfold. */
function largeVote(): string {
  const next = drawn(12_345);
  const costs = Array.from({ length: projects }, () => Math.round(50_000 + next() ** 3 * 4e6));
  const reach = Array.from({ length: projects }, (_, index) => 1 / (index + 3) ** 0.7).map(((sum) => (share: number) => (sum += share))(0));
  const choose = () => {
    const at = next() * reach.at(-1)!;
    return reach.findIndex((limit) => limit >= at);
  };
  const lines = Array.from({ length: ballots }, (_, voter) => {
    const choices = new Set<number>();
    const many = 1 + Math.floor(next() * 10);
    while (choices.size < many) choices.add(choose());
    return `${voter};${[...choices].map((choice) => `P${choice}`).join(",")}`;
  });
  return ["META", "key;value", "budget;28000000", "vote_type;approval", "PROJECTS", "project_id;cost", ...costs.map((cost, index) => `P${index};${cost}`), "VOTES", "voter_id;vote", ...lines].join("\n");
}

/** A unit is a ballot, read and counted by `mes-add1u`; the limit is reading the file's cells and doing nothing with them. */
export function countLarge(): Promise<Measure> {
  const text = largeVote();
  const begun = performance.now();
  const cells = text.split("\n").reduce((sum, line) => sum + line.split(";").length, 0);
  const bareMs = performance.now() - begun;
  const [before, from] = [cpuUsage(), performance.now()];
  const { winners } = reportCount("mes-add1u", readPb(text));
  const [ms, { user, system }] = [performance.now() - from, cpuUsage(before)];
  const rates = { perSecond: (ballots / ms) * 1000, limitPerSecond: (ballots / bareMs) * 1000 };
  return Promise.resolve(toMeasure({ name: "count.large", ...rates, p99Ms: ms, cpuMsPerUnit: (user + system) / 1000 / ballots, rows: cells + winners.length }));
}
