import { db } from "#db";
import { changeCalendar } from "~/features/editions/change-calendar.server";
import { changeCategories } from "~/features/editions/change-categories.server";
import { changeRules } from "~/features/editions/change-rules.server";
import { createEdition } from "~/features/editions/create-edition.server";
import type { Edition, PhaseKind } from "~/features/editions/edition";
import { rulesSchema } from "~/features/editions/edition.schemas";
import { findEdition } from "~/features/editions/editions.server";
import { rulesForm } from "~/features/editions/forms";
import { publishEdition } from "~/features/editions/publish-edition.server";
import { demoPeople } from "~/features/demo/people";
import { checkInitiative } from "~/features/initiatives/check-initiative.server";
import { closeInitiative } from "~/features/initiatives/close-initiative.server";
import { dispenseWorkshop } from "~/features/initiatives/dispense-workshop.server";
import { giveInitiativeOpinion } from "~/features/initiatives/give-initiative-opinion.server";
import { answerField } from "~/features/initiatives/initiatives.schemas";
import { saveBudget, saveFile } from "~/features/initiatives/save-file.server";
import { startInitiative } from "~/features/initiatives/start-initiative.server";
import { submitInitiative } from "~/features/initiatives/submit-initiative.server";
import { createOrganisation } from "~/features/projects/create-organisation.server";
import { createProject } from "~/features/projects/create-project.server";
import { now } from "~/lib/clock.server";
import { addDays, parisDay } from "~/lib/dates";
import { orNotFound } from "~/lib/errors";
import { answerWords, initiativeStories, type InitiativeStory } from "./budget-stories";
import { actorOf } from "./world";

const categories = [
  { id: undefined, name: "Coup de pouce", explanation: "Une petite envie qui change la vie d’une rue ou d’un village.", floor: 1_000_00, cap: 4_500_00 },
  { id: undefined, name: "Grand projet", explanation: "Un lieu, un outil ou un service pour beaucoup de monde.", floor: 4_500_00, cap: 20_000_00 },
];

/** Days from today at which each phase begins and ends: the vote is open when the demonstration begins. */
const year: Record<PhaseKind, [number, number]> = {
  ideas: [-75, -60], files: [-66, -52], committee: [-51, -38], budget_writing: [-37, -30], shooting: [-29, -20], training: [-19, -10],
  vote: [-8, 6], results: [8, 20], accountability: [60, 420],
};
/** Days ago at which each thing is done. */
export const budgetDays = { published: 65.5, ideas: 64, committee: 45, films: 21, sealed: 9.2 } as const;

/** This year's edition (fictional), published while ideas are taken. */
export async function openBudget(): Promise<void> {
  const team = await actorOf("nadia");
  const today = parisDay(new Date((await now()).getTime() + budgetDays.published * 86_400_000));
  const id = await createEdition(team, { year: Number(today.slice(0, 4)), copyFrom: undefined });
  const form = rulesForm(orNotFound(await findEdition(db, id)), "");
  await changeRules(team, id, rulesSchema.parse({ ...form, envelope: "45 000", blankAllowed: true, winnersCount: undefined, minVotes: undefined }));
  await changeCategories(team, id, categories);
  await changeCalendar(team, id, Object.entries(year).map(([kind, [from, to]]) => ({ kind: kind as PhaseKind, startsOn: addDays(today, from), endsOn: addDays(today, to) })));
  await publishEdition(team, id);
}

export const demoEdition = async (): Promise<Edition> =>
  orNotFound(await findEdition(db, (await db.selectFrom("edition").select("id").where("isDemo", "=", true).orderBy("year", "desc").executeTakeFirstOrThrow()).id));

async function projectFor({ title, summary, holder, project }: InitiativeStory, projects: Map<string, string>): Promise<string> {
  const actor = await actorOf(holder);
  if ("story" in project) {
    const known = projects.get(project.story) ?? (await db.selectFrom("project").select("id").where("name", "=", title).executeTakeFirst())?.id;
    if (known) return known;
  }
  const { organisation, commune, theme } = "story" in project ? { organisation: `${title} (exemple)`, commune: "62000 Arras", theme: "lien-social" as const } : project;
  const organisationId = await createOrganisation(actor, { name: organisation, legalForm: "association", purpose: summary, commune, siret: undefined });
  return createProject(await actorOf(holder), { organisationId, name: title, summary, theme, commune });
}

async function writeFile(story: InitiativeStory, initiativeId: string, { categories, criteria }: Edition): Promise<void> {
  const holder = await actorOf(story.holder);
  const { title, summary, what, forWhom, calendar } = story;
  const { theme, communeCode } = await db.selectFrom("initiative").select(["theme", "communeCode"]).where("id", "=", initiativeId).executeTakeFirstOrThrow();
  const answers = Object.fromEntries(criteria.map(({ id }) => [answerField(id), answerWords]));
  await saveFile(holder, initiativeId, { title, summary, what, forWhom, calendar, theme: theme ?? undefined, commune: communeCode ?? undefined, categoryId: categories.find(({ name }) => name === story.category)!.id, ...answers });
  const cents = (euros: number) => euros * 100;
  await saveBudget(holder, initiativeId, {
    uses: story.uses.map(([label, euros]) => ({ label, amount: cents(euros) })),
    resources: [{ label: "Apport, bénévoles et mécènes", amount: cents(story.otherEuros) }],
    goal: cents(story.requestEuros),
  });
}

/** Nine ideas met at a comptoir, written, handed over and checked. */
export async function handIdeasIn(projects: Map<string, string>): Promise<void> {
  const [team, edition] = [await actorOf("nadia"), await demoEdition()];
  for (const story of initiativeStories) {
    const projectId = await projectFor(story, projects);
    const initiativeId = await startInitiative(await actorOf(story.holder), { projectId, title: story.title, summary: story.summary });
    await dispenseWorkshop(team, initiativeId, "Venue au comptoir de Lens, dont la feuille de présence est sur papier.");
    await writeFile(story, initiativeId, edition);
    await submitInitiative(await actorOf(story.holder), initiativeId);
    await checkInitiative(team, initiativeId);
  }
}

/** Six seats say what they think of each, and the team closes. */
export async function chooseInitiatives(): Promise<void> {
  const { id: editionId, criteria } = await demoEdition();
  const checked = await db.selectFrom("initiative").select(["id", "title"]).where("editionId", "=", editionId).execute();
  for (const { id, title } of checked) {
    const { refusal } = initiativeStories.find((story) => story.title === title)!;
    const verdicts = criteria.map(({ id: criterionId }, index) => ({ criterionId, verdict: refusal && index === 0 ? ("not_met" as const) : ("met" as const), reason: refusal && index === 0 ? refusal : "" }));
    for (const { key } of demoPeople.filter((person) => "seat" in person)) {
      const seat = await actorOf(key);
      await giveInitiativeOpinion(seat, { initiativeId: id, seatId: seat.seatIds[0]! }, { vote: refusal ? "not_selected" : "selected", reason: refusal ?? "", criteria: verdicts });
    }
    await closeInitiative(await actorOf("nadia"), id, "");
  }
}
