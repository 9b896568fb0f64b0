import { countings } from "~/features/editions/edition";
import { runSimulation } from "~/features/editions/run-simulation.server";

/** A past box of so many ballots, nearly all different, through every rule, within the limits of the team's page: `npx tsx scripts/measure-simulation.ts [ballots [lines]]`. */

const [ballots, lines] = [Number(process.argv[2] ?? 60_000), Number(process.argv[3] ?? 40)];
/** The page takes four at a time: the slowest. */
const slowest = ["award-scale", "mes-add1", "mes-add1-noexhaustive", "mes-add1u"];

let state = 20_260_930;
const draw = (below: number) => (state = (state * 48_271) % 2_147_483_647) % below;

const projects = Array.from({ length: lines }, (_, index) => `p${index + 1};${5_000 + draw(20_000)};Initiative ${index + 1}`);
const votes = Array.from({ length: ballots }, (_, index) => `${index + 1};${[...new Set(Array.from({ length: 1 + draw(8) }, () => `p${1 + draw(lines)}`))].join(",")}`);
const pb = `META\nkey;value\nbudget;100000\nvote_type;approval\nPROJECTS\nproject_id;cost;name\n${projects.join("\n")}\nVOTES\nvoter_id;vote\n${votes.join("\n")}\n`;
console.log(`${ballots} ballots over ${lines} initiatives, ${(pb.length / 1_000_000).toFixed(1)} MB`);

const rules = countings.map((counting) => ({ counting, winnersCount: counting === "top-n" ? 10 : null, minVotes: counting === "greedy-threshold" ? 100 : null }));
const categories = [{ id: "a", name: "Petit", floorCents: 100_000, capCents: 1_000_000 }, { id: "b", name: "Grand", floorCents: 500_000, capCents: 2_500_000 }];
for (const tried of [...rules.map((rule) => [rule]), rules.filter(({ counting }) => slowest.includes(counting))]) {
  const from = performance.now();
  const names = tried.length === 1 ? tried[0]!.counting : "the four slowest";
  const end = await runSimulation({ pb, rules: tried, envelopeCents: null, stepCents: 10_000, categories }).then(({ outcomes }) => `${outcomes[0]!.winners} winners`, (error: Error) => `refused: ${error.message}`);
  console.log(`${names.padEnd(24)} ${Math.round(performance.now() - from)} ms, ${end}`);
}
