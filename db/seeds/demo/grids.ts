import { firstGrid } from "~/features/label/criteria";
import { formFromGrid } from "~/features/label/grid-form";
import { gridSchema } from "~/features/label/grid.schemas";
import { prepareGrid } from "~/features/label/prepare-grid.server";
import { now } from "~/lib/clock.server";
import { addDays, parisDay } from "~/lib/dates";
import { actorOf } from "./world";

/** Announced, not yet in force: one question more, that may stay empty. */
export async function seedNextGrid(): Promise<void> {
  const form = formFromGrid(firstGrid);
  form.criteria[1]!.questions.push({ key: "", label: "Que deviennent vos déchets et vos invendus ?", hint: "Dons, réemploi, compost : ce que vous faites déjà.", minLength: "0", due: "never" });
  const effectiveOn = addDays(parisDay(await now()), 90);
  await prepareGrid(await actorOf("nadia"), gridSchema.parse({ ...form, effectiveOn, reason: "Le comité pose souvent la question du réemploi : elle entre dans la grille (exemple)." }));
}
