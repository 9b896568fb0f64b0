import { expect, type Page } from "@playwright/test";
import { seats } from "./sit";
import { enterAs } from "./bar";
import type { OpenEdition } from "./edition";
import { inDays } from "./product-clock";
import { isTold, stopAt } from "./stop";

/** An initiative of the journeys, as its holder says it. */
export interface Idea {
  title: string;
  summary: string;
  what: string;
  forWhom: string;
  calendar: string;
  category: RegExp;
  answer: string;
  /** As a person types them: the whole cost is what is asked and what others pay. */
  cost: string;
  others: string;
  asked: string;
}

/** The team announces a comptoir for tomorrow; returns where its guests are listed. */
export async function announceWorkshop(team: Page, title: string): Promise<string> {
  await team.goto("/equipe/creneaux/rencontre");
  await stopAt(team, "Ouvrir une rencontre");
  await team.getByLabel("De quoi s’agit-il ?").selectOption("Comptoir à initiatives");
  await team.getByLabel("Son nom").fill(title);
  await team.getByLabel("Jour", { exact: true }).fill(await inDays(1));
  await team.getByLabel("Heure", { exact: true }).fill("0 h 00");
  await team.getByLabel("Lieu").fill("Maison du projet, Béthune");
  await team.getByRole("button", { name: "Annoncer la rencontre" }).click();
  await isTold(team, "La rencontre est annoncée");
  return new URL(team.url()).pathname;
}

/** From the holder's home: the project, the same as for a label, then the idea, then a place at the comptoir. Returns the initiative's page. */
export async function propose(holder: Page, { title, summary }: Idea, workshop: string): Promise<string> {
  await enterAs(holder, "louise");
  await holder.getByRole("link", { name: "Proposer une initiative au budget citoyen" }).click();
  await stopAt(holder, "Proposer une initiative");
  await holder.getByRole("link", { name: "C’est un autre projet" }).click();
  await holder.getByLabel("Qui le porte").selectOption({ index: 1 });
  await holder.getByLabel("Nom du projet").fill(title);
  await holder.getByLabel("En une ou deux phrases").fill(summary);
  await holder.getByLabel("Le besoin local").selectOption({ index: 3 });
  await holder.getByLabel("Commune du projet").fill("62400 Béthune");
  await holder.getByRole("button", { name: "Enregistrer le projet" }).click();
  await stopAt(holder, "Proposer une initiative");
  await expect(holder.getByLabel("Nom de l’initiative")).toHaveValue(title);
  await holder.getByRole("button", { name: "Enregistrer mon idée" }).click();
  await stopAt(holder, "Comptoir à initiatives");
  await holder.getByRole("button", { name: new RegExp(`^M’inscrire ?, ${workshop}$`) }).click();
  await isTold(holder, "C’est noté.");
  await stopAt(holder, title);
  return new URL(holder.url()).pathname;
}

/** The team says who came: the file opens by itself. */
export async function noteWhoCame(team: Page, guests: string, name: string): Promise<void> {
  await team.goto(guests);
  await team.getByRole("button", { name: new RegExp(`^Présent ?: ${name}$`) }).click();
  await expect(team.getByRole("button", { name: /^Présent/ })).toHaveCount(0);
}

/** What, for whom, how much: until nothing is missing, then handed over. */
export async function handFileIn(holder: Page, page: string, idea: Idea): Promise<void> {
  await expect(async () => {
    await holder.goto(page);
    await expect(holder.getByText("Écrivez votre dossier")).toBeVisible({ timeout: 1000 });
  }).toPass();
  await writeFile(holder, idea);
  await holder.getByRole("link", { name: "Le budget", exact: true }).click();
  await stopAt(holder, "Le budget");
  const uses = holder.getByRole("group", { name: "Dépenses" });
  await uses.getByLabel("Ligne 1").fill("Matériel");
  await uses.getByLabel("Montant").fill(idea.cost);
  await holder.getByLabel("Ce que vous demandez au budget citoyen").fill(idea.asked);
  await holder.getByRole("button", { name: "Enregistrer le budget" }).click();
  await isTold(holder, "Votre budget est enregistré.");
  await expect(holder.getByText("Votre budget n’est pas encore prêt")).toBeVisible();
  const resources = holder.getByRole("group", { name: "Autres financeurs et ressources" });
  await resources.getByLabel("Ligne 1").fill("La commune");
  await resources.getByLabel("Montant").fill(idea.others);
  await holder.getByRole("button", { name: "Enregistrer le budget" }).click();
  await expect(holder.getByText("Votre budget est équilibré")).toBeVisible();
  await holder.goto(page);
  await holder.getByRole("link", { name: new RegExp(`^Relire et déposer ?, ${idea.title}$`) }).click();
  await stopAt(holder, "Relire et déposer");
  await holder.getByRole("button", { name: "Déposer mon dossier" }).click();
  await isTold(holder, "Votre dossier est déposé.");
}

async function writeFile(holder: Page, { what, forWhom, calendar, category, answer }: Idea): Promise<void> {
  await holder.getByRole("link", { name: "L’initiative et vos réponses" }).click();
  await stopAt(holder, "L’initiative et vos réponses");
  await holder.getByLabel("Ce que vous voulez faire").fill(what);
  await holder.getByLabel("Pour qui").fill(forWhom);
  await holder.getByLabel("Le calendrier").fill(calendar);
  const choice = holder.getByLabel("Catégorie");
  await choice.selectOption((await choice.getByRole("option").filter({ hasText: category }).textContent())!);
  for (const criterion of ["Utile près de chez nous", "Portée à plusieurs", "Faisable", "Qui dure"]) await holder.getByLabel(criterion).fill(answer);
  await holder.getByRole("button", { name: "Enregistrer", exact: true }).click();
  await isTold(holder, "Votre dossier est enregistré.");
}

/** Where the team reads it. */
async function openTeamFile(team: Page, { id }: OpenEdition, { title }: Idea): Promise<void> {
  await enterAs(team, "nadia");
  await team.goto(`/equipe/budget-citoyen/${id}/initiatives`);
  await team.getByRole("link", { name: title }).click();
  await stopAt(team, title);
}

export async function checkFile(team: Page, edition: OpenEdition, idea: Idea): Promise<void> {
  await openTeamFile(team, edition, idea);
  await team.getByRole("button", { name: "Le dossier peut aller au comité" }).click();
  await isTold(team, "Le dossier est vérifié.");
}

/** One seat answers the edition's grid and votes. */
async function judge(page: Page, { title }: Idea, selects: boolean): Promise<void> {
  await page.goto("/comite/initiatives");
  await page.getByRole("link", { name: title, exact: true }).click();
  await stopAt(page, title);
  for (const criterion of ["Utile près de chez nous", "Portée à plusieurs", "Faisable", "Qui dure"])
    await page.getByRole("group", { name: criterion }).getByRole("radio", { name: "Rempli", exact: true }).check();
  await page.getByRole("radio", { name: selects ? "Je la retiens" : "Je ne la retiens pas", exact: true }).check();
  await page.getByLabel("Vos raisons").fill(selects ? "Le quartier l’attend, et le budget est juste." : "Nous aurions voulu un deuxième devis.");
  await page.getByRole("button", { name: "Enregistrer et passer à la suivante" }).click();
  await isTold(page, "Votre avis est enregistré.");
}

/** Four seats read it, one against; the team closes: it is selected, with the seats' own words. */
export async function select(page: Page, edition: OpenEdition, idea: Idea): Promise<void> {
  for (const [at, { key }] of seats.slice(0, 4).entries()) {
    await enterAs(page, key);
    await judge(page, idea, at !== 3);
  }
  await openTeamFile(page, edition, idea);
  await page.getByRole("link", { name: "Clore et rendre la décision" }).click();
  await stopAt(page, "Clore et rendre la décision");
  await page.getByRole("button", { name: "Clore et rendre la décision" }).click();
  await isTold(page, "L’initiative est retenue.");
}
