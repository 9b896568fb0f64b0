import type { Browser } from "@playwright/test";
import { askAttestation, present, startApplication } from "../steps/apply";
import { resolveParams, type Params } from "./params";

const draft = { organisation: "Le Jardin d’essai (exemple)", project: "Le Jardin d’essai", summary: "Un jardin partagé entre voisins, au pied des immeubles." };

/** The example data have no application being written: Louise begins one, and a partner has to answer. */
export async function beginDraft(browser: Browser): Promise<Params> {
  const page = await browser.newPage();
  await page.goto("/");
  await present(page, draft);
  await startApplication(page, draft);
  await page.getByRole("link", { name: "Attestation d’un partenaire" }).click();
  await askAttestation(page);
  await page.close();
  return resolveParams(draft.project);
}
