import { expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aTeamMember } from "#tests/factories/accounts";
import { anEdition } from "#tests/factories/editions";
import { keepPastBox, listPastBoxes } from "./past-boxes.server";
import { runSimulation } from "./run-simulation.server";
import { simulationSchema } from "./simulation.schemas";
import { tryRules } from "./try-rules.server";

useTestDatabase();

const box = "META\nkey;value\nbudget;100\nvote_type;approval\nPROJECTS\nproject_id;cost\na;60\nb;50\nVOTES\nvoter_id;vote\n1;a\n2;a,b\n";
const input = { pb: box, envelopeCents: null, stepCents: 100_00, categories: [], rules: [{ counting: "greedy" as const, winnersCount: null, minVotes: null }] };

test("a kept box is counted in a thread of its own, while the server goes on", async () => {
  const edition = await anEdition({ year: 2050 });
  await db.transaction().execute((trx) => keepPastBox(trx, edition.id, box));
  await db.transaction().execute((trx) => keepPastBox(trx, edition.id, "rewritten"));
  expect((await listPastBoxes()).map(({ year }) => year)).toEqual([2050]);
  const counting = tryRules(await aTeamMember(), edition, simulationSchema.parse({ past: edition.id, envelope: "box", rules: ["greedy", "mes-add1"] }));
  const first = await Promise.race([counting.then(() => "count"), new Promise((resolve) => setImmediate(() => resolve("server")))]);
  expect(first).toBe("server");
  expect((await counting).outcomes.map(({ awards }) => awards)).toEqual([{ a: 60_00 }, { a: 60_00 }]);
});

test("what is wrong in a file is said with its line and column, beside the field", async () => {
  await expect(runSimulation({ ...input, pb: box.replace("a;60", "a;zéro") })).rejects.toMatchObject({ code: "edition.pb", field: "file", details: { code: "not_a_number", line: 7, column: 3 } });
});

test("one at a time, and not for long", async () => {
  const long = runSimulation(input, 0);
  await expect(runSimulation(input)).rejects.toMatchObject({ code: "edition.simulation_busy" });
  await expect(long).rejects.toMatchObject({ code: "edition.simulation_long" });
  await expect(runSimulation(input)).resolves.toMatchObject({ voters: 2 });
});
