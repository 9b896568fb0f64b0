import { changeCategories } from "~/features/editions/change-categories.server";
import { changeRules } from "~/features/editions/change-rules.server";
import { createEdition } from "~/features/editions/create-edition.server";
import { rulesSchema } from "~/features/editions/edition.schemas";
import { findEdition } from "~/features/editions/editions.server";
import { rulesForm } from "~/features/editions/forms";
import { publishEdition } from "~/features/editions/publish-edition.server";
import { db } from "#db";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { actorOf } from "./world";

const categories = [
  { id: undefined, name: "Coup de pouce", explanation: "Une petite envie qui change la vie d’une rue ou d’un village.", floor: 1_000_00, cap: 4_500_00 },
  { id: undefined, name: "Grand projet", explanation: "Un lieu, un outil ou un service pour beaucoup de monde.", floor: 4_500_00, cap: 20_000_00 },
];

/** This year's edition, with an envelope of its own (fictional). */
export async function seedEdition(): Promise<string> {
  const team = await actorOf("nadia");
  const id = await createEdition(team, { year: Number(parisDay(await now()).slice(0, 4)), copyFrom: undefined });
  const form = rulesForm((await findEdition(db, id))!, "");
  await changeRules(team, id, rulesSchema.parse({ ...form, envelope: "120 000", blankAllowed: true, winnersCount: undefined, minVotes: undefined }));
  await changeCategories(team, id, categories);
  await publishEdition(team, id);
  return id;
}
