import { expect, test } from "vitest";
import type { NextStep } from "~/features/label/step";
import type { PitchStatus } from "./pitch-video";
import { pitchStep, withPitch, type PitchLife } from "./pitch-step";

const life: PitchLife = { initiativeId: "i", working: null, isShown: false, isSealed: false, voteStartsOn: "2026-09-01" };
const working = (status: PitchStatus, { missing = 0, waits = false } = {}) => ({ working: { status, missing, waits } });

test.each<[string, Partial<PitchLife>, string | null]>([
  ["no film yet", {}, "holder: Ajoutez votre vidéo"],
  ["an upload that stopped", working("receiving"), "holder: Reprenez l’envoi de votre vidéo"],
  ["it came", working("received"), "team: Nous préparons votre vidéo"],
  ["it came where ffmpeg is missing", working("received", { waits: true }), "team: Votre vidéo est arrivée, elle attend l’outil qui la prépare"],
  ["refused", working("refused"), "holder: Envoyez une autre vidéo"],
  ["without its captions", working("ready", { missing: 2 }), "holder: Écrivez les sous-titres et la transcription de votre vidéo"],
  ["whole", working("ready"), "holder: Envoyez votre vidéo à l’équipe"],
  ["at the team's", working("in_review"), "team: L’équipe regarde votre vidéo"],
  ["online", { isShown: true }, null],
  ["online, another being made", { isShown: true, ...working("ready") }, "holder: Envoyez votre vidéo à l’équipe"],
  ["none, and the ballot is sealed", { isSealed: true }, null],
])("%s", (_, change, said) => {
  const step = pitchStep({ ...life, ...change });
  expect(step && `${step.who}: ${step.title}`).toBe(said);
});

test("it is due before the vote, or without limit where no vote is dated", () => {
  expect(pitchStep(life)?.by).toMatch(/^Avant le vote, le 1er\s/);
  expect(pitchStep({ ...life, voteStartsOn: null })?.by).toMatch(/sans date limite/);
});

test("the film takes the place of waiting for the vote, and stands beside what else the holder has to do", () => {
  const film = pitchStep(life)!;
  const step = (who: NextStep["who"]): NextStep => ({ who, title: "…", by: "…" });
  expect(withPitch(step("citizens"), film)).toBe(film);
  expect(withPitch(step("holder"), film)).toMatchObject({ title: "…", meanwhile: ["Ajoutez votre vidéo"] });
  expect(withPitch(step("citizens"), null)).toMatchObject({ who: "citizens" });
});
