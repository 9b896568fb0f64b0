import { expect, type Page } from "@playwright/test";
import type { DemoPersonKey } from "~/features/demo/people";
import { enterAs } from "./bar";
import type { OpenEdition } from "./edition";
import { isTold, stopAt } from "./stop";

/** What a ballot of paper says: its printed receipt, and the numbers ticked on it. */
export type PaperBallot = { receipt: string; numbers: string };

/** A town hall where people vote on paper; returns its page. */
export async function openTownHall(team: Page, { id }: OpenEdition, name: string): Promise<string> {
  await enterAs(team, "nadia");
  await team.goto(`/equipe/budget-citoyen/${id}/papier`);
  await stopAt(team, "Le vote sur papier");
  await team.getByLabel("Nom du lieu").fill(name);
  await team.getByLabel("Commune").fill("62400 Béthune");
  await team.getByRole("button", { name: "Ouvrir ce lieu" }).click();
  await isTold(team, "Le lieu est ouvert.");
  return `/lieu-de-vote/${new URL(team.url()).pathname.split("/").pop()!}`;
}

/** Whoever shows who they are is marked, then takes a ballot. */
export async function markVoter(agent: Page, place: string, firstName: string): Promise<void> {
  await agent.goto(place);
  await agent.getByLabel("Nom de famille").fill("Delattre");
  await agent.getByLabel("Premier prénom").fill(firstName);
  await agent.getByLabel("Jour").fill("3");
  await agent.getByLabel("Mois").fill("4");
  await agent.getByLabel("Année").fill("1956");
  await agent.getByLabel("J’ai vu sa pièce d’identité").check();
  await agent.getByRole("button", { name: "Émarger" }).click();
  await isTold(agent, "Émargé.");
}

/** Two people key the whole pile, neither seeing what the other keyed. */
export async function keyTwice(page: Page, place: string, ballots: readonly PaperBallot[], people: readonly DemoPersonKey[]): Promise<void> {
  for (const key of people) {
    await enterAs(page, key);
    await page.goto(`${place}/saisie`);
    await stopAt(page, "Saisir les bulletins");
    await page.getByRole("button", { name: "Commencer la saisie" }).click();
    for (const [index, { receipt, numbers }] of ballots.entries()) {
      await expect(page.getByRole("heading", { name: `Bulletin nº ${index + 1}` })).toBeVisible();
      await page.getByLabel("Reçu").fill(receipt);
      await page.getByLabel("Numéros cochés").fill(numbers);
      await page.getByRole("button", { name: "Enregistrer ce bulletin" }).click();
    }
    await expect(page.getByRole("heading", { name: `Bulletin nº ${ballots.length + 1}` })).toBeVisible();
    await page.getByLabel("J’ai saisi tous les bulletins de l’urne").check();
    await page.getByRole("button", { name: "Terminer ma saisie" }).click();
    await expect(page.getByRole("button", { name: "Terminer ma saisie" })).toHaveCount(0);
  }
}
