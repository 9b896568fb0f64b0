import type { Browser } from "@playwright/test";
import { addForecast, askAttestation, present, startApplication } from "../steps/apply";
import { rowsOf } from "../steps/sql";
import { resolveParams, type Params } from "./params";

const draft = { organisation: "Le Jardin d’essai (exemple)", project: "Le Jardin d’essai", summary: "Un jardin partagé entre voisins, au pied des immeubles." };

async function write(browser: Browser): Promise<void> {
  const page = await browser.newPage();
  await page.goto("/");
  await present(page, draft);
  await startApplication(page, draft);
  await addForecast(page);
  await page.getByRole("link", { name: "demande" }).first().click();
  await page.getByRole("link", { name: "Attestation d’un partenaire" }).click();
  await askAttestation(page);
  await page.close();
}

/** The example data have no application being written: Louise begins one, once, and a partner has to answer. */
export async function beginDraft(browser: Browser): Promise<Params> {
  const begun = await rowsOf("select id from project where name = $1", [draft.project]);
  if (begun.length === 0) await write(browser);
  return resolveParams(draft.project);
}
