import { expect, type Page } from "@playwright/test";
import { enterAs } from "./bar";
import type { OpenEdition } from "./edition";
import { stopAt } from "./stop";

const cues = [
  { start: "00:00.200", end: "00:01.000", text: "Bonjour, nous sommes le four du quartier." },
  { start: "00:01.000", end: "00:01.800", text: "Venez y cuire votre pain." },
];

/** From « Et maintenant ? » of the initiative's page: the file leaves by pieces, and the worker makes the film that is shown. */
export async function sendFilm(holder: Page, page: string, film: Buffer): Promise<void> {
  await holder.goto(page);
  await holder.getByRole("link", { name: /^Ajouter ma vidéo/ }).click();
  await stopAt(holder, "La vidéo de l’initiative");
  await holder.getByRole("link", { name: "Envoyer un fichier" }).click();
  await stopAt(holder, "Envoyer une vidéo");
  await holder.getByLabel("Votre vidéo").setInputFiles({ name: "pitch.mp4", mimeType: "video/mp4", buffer: film });
  await holder.getByRole("button", { name: "Envoyer la vidéo" }).click();
  await stopAt(holder, "La vidéo de l’initiative");
  await expect(async () => {
    await holder.reload();
    await expect(holder.getByText("À compléter")).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 60_000 });
}

/** Captions in the page, beside the film; the transcript follows them. */
export async function writeCaptions(holder: Page): Promise<void> {
  await holder.getByRole("link", { name: "Écrire les sous-titres" }).click();
  await stopAt(holder, "Les sous-titres");
  for (const [index, { start, end, text }] of cues.entries()) {
    await holder.getByRole("button", { name: "Ajouter un sous-titre" }).click();
    await holder.getByLabel(`Début du sous-titre ${index + 1}`).fill(start);
    await holder.getByLabel(`Fin du sous-titre ${index + 1}`).fill(end);
    await holder.getByLabel(`Ce qui est dit au sous-titre ${index + 1}`).fill(text);
  }
  await holder.getByRole("button", { name: "Enregistrer les sous-titres" }).click();
  await expect(holder.getByText("Tout y est")).toBeVisible();
  await holder.getByRole("button", { name: "Envoyer à l’équipe" }).click();
  await expect(holder.getByText("L’équipe la regarde")).toBeVisible();
}

export async function publishFilm(team: Page, { id }: OpenEdition, title: string): Promise<void> {
  await enterAs(team, "nadia");
  await team.goto(`/equipe/budget-citoyen/${id}/videos`);
  await stopAt(team, "Les vidéos");
  await team.getByRole("link", { name: `Ouvrir la vidéo de ${title}` }).click();
  await stopAt(team, title);
  await team.getByRole("button", { name: "Publier la vidéo" }).click();
  await expect(team.getByText("Publiée", { exact: true })).toBeVisible();
}

/** On the public page: it plays, its words can be read, and its captions are there. */
export async function watchFilm(page: Page, { year }: OpenEdition, title: string): Promise<void> {
  await page.goto(`/budget-citoyen/${year}/initiatives`);
  await page.getByRole("link", { name: title }).click();
  await stopAt(page, title);
  const film = page.getByLabel(`Vidéo : ${title}`);
  await film.evaluate(async (video: HTMLVideoElement) => {
    video.muted = true;
    await video.play();
  });
  await expect.poll(() => film.evaluate((video: HTMLVideoElement) => video.ended)).toBe(true);
  expect(await film.evaluate((video: HTMLVideoElement) => video.textTracks[0]!.cues!.length)).toBe(cues.length);
  await page.getByText("Lire la transcription").click();
  await expect(page.getByText(cues[0]!.text)).toBeVisible();
}
