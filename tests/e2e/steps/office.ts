import { expect, type Page } from "@playwright/test";
import { demoEmail, demoPeople, type DemoPersonKey } from "~/features/demo/people";
import { enterAs } from "./bar";
import type { OpenEdition } from "./edition";
import { inDays } from "./product-clock";
import { rowsOf } from "./sql";
import { isTold, stopAt } from "./stop";

export type Share = { key: DemoPersonKey; words: string };

const nameOf = (key: DemoPersonKey) => demoPeople.find((person) => person.key === key)!.name;

/** The vote's hours: from the night of this day on to the end of that one. */
export async function setHours(team: Page, { id }: OpenEdition, opensIn: number, closesIn: number): Promise<void> {
  await enterAs(team, "nadia");
  await team.goto(`/equipe/budget-citoyen/${id}/scrutin`);
  await stopAt(team, "Le scrutin");
  await team.getByLabel("Le vote ouvre le").fill(await inDays(opensIn));
  await team.getByLabel("À", { exact: true }).fill("0 h");
  await team.getByLabel("Le vote ferme le").fill(await inDays(closesIn));
  await team.getByLabel("À la fin de la minute").fill("23 h 59");
  await team.getByRole("button", { name: "Enregistrer les heures" }).click();
  await isTold(team, "Les heures du vote sont enregistrées.");
}

export async function nameOffice(team: Page, { id }: OpenEdition, members: readonly DemoPersonKey[]): Promise<void> {
  await team.goto(`/equipe/budget-citoyen/${id}/bureau`);
  await stopAt(team, "Le bureau de vote");
  for (const [index, label] of ["Première personne", "Deuxième personne", "Troisième personne"].entries()) await team.getByLabel(label).fill(demoEmail(members[index]!));
  await team.getByRole("button", { name: "Nommer le bureau" }).click();
  await isTold(team, "Le bureau est nommé.");
}

/** Each member in turn reads a share, notes it, types it back; what opens the box is in their hands alone. */
export async function makeKey(team: Page, members: readonly DemoPersonKey[]): Promise<Share[]> {
  await team.getByRole("link", { name: "Faire la clé" }).click();
  await stopAt(team, "La clé du vote");
  await team.getByRole("button", { name: "Faire la clé" }).click();
  const shares: Share[] = [];
  for (const key of members) {
    await expect(team.locator(":focus")).toHaveText(`${nameOf(key)}, voici votre part`);
    await stopAt(team, "La clé du vote");
    const groups = await team.getByRole("list", { name: /^Votre part/ }).getByRole("listitem").evaluateAll((items) => items.map((item) => item.lastChild!.textContent!.trim()));
    const words = groups.join(" ");
    await team.getByRole("button", { name: /^Ma part est notée/ }).click();
    await expect(team.getByText(groups[0]!)).toHaveCount(0);
    await typeBack(team, words);
    shares.push({ key, words });
  }
  await team.getByRole("button", { name: "Publier la clé publique" }).click();
  await isTold(team, "La clé publique est publiée.");
  return shares;
}

/** A slip of the pen is seen, then the right words are taken. */
async function typeBack(team: Page, words: string): Promise<void> {
  const field = team.getByLabel("Recopiez votre part depuis votre papier");
  await field.fill(words.replace(/.$/, (last) => (last === "A" ? "B" : "A")));
  await team.getByRole("button", { name: "Vérifier ma part" }).click();
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await field.fill(words.toLowerCase());
  await team.getByRole("button", { name: "Vérifier ma part" }).click();
}

export const roundOf = async ({ id }: OpenEdition) => (await rowsOf<{ id: string; closed: Date | null }>("select id, closed_at as closed from ballot_round where edition_id = $1", [id]))[0]!;

/** From each one's own account; then the team seals, for good. */
export async function confirmAndSeal(page: Page, edition: OpenEdition, members: readonly DemoPersonKey[]): Promise<void> {
  const { id } = await roundOf(edition);
  for (const key of members) {
    await enterAs(page, key);
    await page.goto(`/bureau-de-vote/${id}`);
    await stopAt(page, "Le bureau de vote");
    await page.getByLabel("J’ai ma part").check();
    await page.getByRole("button", { name: "Confirmer ma part" }).click();
    await isTold(page, "vous avez votre part");
  }
  await enterAs(page, "nadia");
  await page.goto(`/equipe/budget-citoyen/${edition.id}/scrutin`);
  await page.getByRole("button", { name: "Sceller pour de bon" }).click();
  await isTold(page, "Le scrutin est scellé.");
}

async function noteLot(page: Page, key: DemoPersonKey, roundId: string): Promise<void> {
  await enterAs(page, key);
  await page.goto(`/bureau-de-vote/${roundId}/tirage`);
  await page.getByLabel("Les douze chiffres du dé").fill("3 5 1 6 2 4 4 1 6 2 5 3");
  await page.getByRole("button", { name: "Noter le tirage" }).click();
  await expect(page.getByRole("status").first()).toBeVisible();
}

/** Two members note the die, two type their shares; the team publishes. */
export async function openBox(page: Page, edition: OpenEdition, [first, second]: readonly Share[]): Promise<void> {
  const { id } = await roundOf(edition);
  for (const { key } of [first!, second!]) await noteLot(page, key, id);
  await page.goto(`/bureau-de-vote/${id}/ouverture`);
  await stopAt(page, "L’ouverture de l’urne");
  await page.getByLabel("Part 1").fill(first!.words);
  await page.getByLabel("Part 2").fill(second!.words);
  await page.getByRole("button", { name: "Ouvrir l’urne" }).click();
  await isTold(page, "L’urne est ouverte, chaque bulletin a été lu une fois et compté.");
  await enterAs(page, "nadia");
  await page.goto(`/equipe/budget-citoyen/${edition.id}/resultats`);
  await page.getByLabel("Je publie les résultats").check();
  await page.getByRole("button", { name: "Publier les résultats" }).click();
  await isTold(page, "Les résultats sont publiés.");
}

/** Anybody's browser counts the published ballots again. */
export async function recount(page: Page, { year }: OpenEdition): Promise<void> {
  await page.goto(`/budget-citoyen/${year}/resultats/recompter`);
  await page.getByRole("button", { name: "Recompter les bulletins" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Votre appareil trouve le même résultat" })).toBeVisible();
}
