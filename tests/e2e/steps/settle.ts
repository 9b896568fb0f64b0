import { expect, type Page } from "@playwright/test";
import { formatEuros, formatEurosExact } from "~/lib/money";
import { expectedFeeCents } from "~/features/donations/basket";
import { enterAs, leave } from "./bar";
import { openProject, showsSum } from "./give";
import { campaignIdOf, heldAccounts, ledgerSums, paidOnHostedPages, platformAgrees, stripeSums, type Sums } from "./money";
import { stopAt } from "./stop";
import { donorsOf, givenCents, type Story } from "./story";

/** What all must say at the end: computed from what guests gave and from the announced tariff, nothing else. */
export function expectedSums(story: Story, outcome: "succeeded" | "failed"): Sums {
  const gifts = givenCents(story);
  const fees = donorsOf(story).reduce((sum, { cents }) => sum + expectedFeeCents(cents), 0);
  const net = outcome === "succeeded" ? gifts - fees : 0;
  return { gifts, fees, refunded: outcome === "failed" ? gifts : 0, transferred: net, paidOut: net };
}

/** Whether the public page says that it is over. */
export async function isOver(page: Page, story: Story): Promise<boolean> {
  await leave(page);
  await openProject(page, story);
  return page.getByText(/^Terminée le/).isVisible();
}

/** The holder's page about the money, from the desk. */
export async function openHolderMoney(page: Page, { project }: Story): Promise<void> {
  await enterAs(page, "louise");
  await page.getByRole("link", { name: `Voir le projet ${project}` }).click();
  await page.getByRole("link", { name: "Ouvrir la campagne" }).click();
  await page.getByRole("link", { name: "Suivre l’argent" }).click();
  await stopAt(page, `L’argent de « ${project} »`);
}

const life = (page: Page) => page.getByRole("region", { name: "Où en est-on ?" });

export async function isPaidOut(page: Page, story: Story): Promise<boolean> {
  await openHolderMoney(page, story);
  return life(page).getByText("L’argent est sur votre compte").isVisible();
}

/** The team's page of this campaign's money says the same, part by part. */
async function teamAgrees(page: Page, { project }: Story, sums: Sums): Promise<void> {
  await enterAs(page, "nadia");
  await page.getByRole("link", { name: "L’argent", exact: true }).click();
  await stopAt(page, "L’argent");
  await page.getByRole("row").getByRole("link", { name: project }).click();
  await stopAt(page, project);
  const parts = page.getByRole("region", { name: "Où sont les dons" });
  const line = (name: string) => parts.getByRole("row", { name }).getByRole("cell");
  await expect(line("Dons reçus")).toHaveText(formatEurosExact(sums.gifts));
  await expect(line("Virés sur le compte du porteur")).toHaveText(formatEurosExact(sums.transferred));
  await expect(line("Frais à la charge du porteur")).toHaveText(formatEurosExact(sums.transferred ? sums.fees : 0));
  await expect(line("Remboursés aux donateurs")).toHaveText(formatEurosExact(sums.refunded));
  await expect(line("Encore gardés")).toHaveText(formatEurosExact(0));
  await expect(parts).toContainText("Le compte est bon, au centime.");
}

async function publicAgrees(page: Page, story: Story, outcome: "succeeded" | "failed", sums: Sums): Promise<void> {
  await leave(page);
  await openProject(page, story);
  await showsSum(page, sums.gifts, outcome === "succeeded" ? "donnés par" : "promis, tout est rendu");
  await expect(page.getByText(outcome === "succeeded" ? "Réussie" : "Seuil non atteint", { exact: true })).toBeVisible();
}

async function holderAgrees(page: Page, story: Story, outcome: "succeeded" | "failed", sums: Sums): Promise<void> {
  await openHolderMoney(page, story);
  if (outcome === "failed") return expect(life(page)).toContainText(`${donorsOf(story).length} sur ${donorsOf(story).length} dons, ${formatEuros(sums.gifts)}`);
  const totals = page.getByRole("region", { name: "Don par don" }).getByRole("row", { name: "Total" }).getByRole("cell");
  await expect(totals).toHaveText([sums.gifts, sums.fees, sums.paidOut].map(formatEurosExact));
  await expect(page.getByRole("region", { name: "Versement à votre banque" })).toContainText(formatEurosExact(sums.paidOut));
}

/** Ledger, sandbox and screens, to the cent. */
export async function everybodyAgrees(page: Page, story: Story, outcome: "succeeded" | "failed"): Promise<void> {
  const sums = expectedSums(story, outcome);
  const campaignId = await campaignIdOf(story.title);
  expect(await ledgerSums(campaignId)).toEqual(sums);
  expect(await stripeSums(campaignId)).toEqual(sums);
  expect(await paidOnHostedPages(campaignId)).toBe(sums.gifts);
  expect(await heldAccounts(campaignId)).toEqual([]);
  await platformAgrees();
  await publicAgrees(page, story, outcome, sums);
  await teamAgrees(page, story, sums);
  await holderAgrees(page, story, outcome, sums);
}
