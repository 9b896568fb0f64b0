import { expect, type Page } from "@playwright/test";
import type { PhaseKind } from "~/features/editions/edition";
import { phaseWords } from "~/features/editions/edition.fr";
import { enterAs } from "./bar";
import { inDays } from "./product-clock";
import { isTold, stopAt } from "./stop";

/** An edition of the citizen budget as a journey knows it: its number in addresses, and its year. */
export type OpenEdition = { id: string; year: number };

/** The days from today on which each phase begins and ends. */
export type Calendar = Record<PhaseKind, [from: number, to: number]>;

const field = (page: Page, kind: PhaseKind, label: string) => page.getByRole("group", { name: phaseWords[kind].label }).getByLabel(label);

/** Last edition's rules for another year, with these days, shown to everybody. */
export async function openEdition(team: Page, calendar: Calendar): Promise<OpenEdition> {
  await enterAs(team, "nadia");
  await team.goto("/equipe/budget-citoyen");
  await stopAt(team, "Budget citoyen");
  const year = Number(await team.getByLabel("Année").inputValue());
  await team.getByRole("button", { name: "Créer l’édition" }).click();
  await isTold(team, "L’édition est créée, en brouillon.");
  const id = new URL(team.url()).pathname.split("/").pop()!;
  await team.getByRole("link", { name: "Le calendrier", exact: true }).click();
  await stopAt(team, "Le calendrier");
  for (const [kind, [from, to]] of Object.entries(calendar) as [PhaseKind, [number, number]][]) {
    await field(team, kind, "Premier jour").fill(await inDays(from));
    await field(team, kind, "Dernier jour").fill(await inDays(to));
  }
  await team.getByRole("button", { name: "Enregistrer le calendrier" }).click();
  await isTold(team, "Le calendrier est enregistré.");
  await team.goto(`/equipe/budget-citoyen/${id}`);
  await team.getByRole("button", { name: `Publier l’édition ${year}` }).click();
  await expect(team.getByText("L’édition est publiée")).toBeVisible();
  return { id, year };
}
