import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
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

/** The example data have no application being written: Louise begins one, once, and a partner has to answer. Returns its id. */
export async function beginDraft(browser: Browser): Promise<string> {
  const find = () => rowsOf<{ id: string }>("select a.id from label_application a join project p on p.id = a.project_id where p.name = $1", [draft.project]);
  if ((await find()).length === 0) await write(browser);
  return (await find())[0]!.id;
}

/**
 * The draft, and a row of everything that pages need: once a product, for rows that the example data lack are written. Kept in a file of
 * the run's own: after a page that fails, the next pages are examined by a new process.
 */
export async function beginPages(browser: Browser, folder: string): Promise<Params> {
  const file = join(folder, "pages-params.json");
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8")) as Params;
  await beginDraft(browser);
  const params = await resolveParams(draft.project);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, JSON.stringify(params));
  return params;
}
