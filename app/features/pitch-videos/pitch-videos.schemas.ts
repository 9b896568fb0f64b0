import { z } from "zod";
import { captionLimits } from "./read-captions";
import { MAX_TRANSCRIPT } from "./pitch-video";

/** What the page's script announces before it sends chunks. */
export const announcedSchema = z.object({ name: z.string().trim().min(1).max(500), size: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER) });

const checked = z.string().optional().transform((value) => value === "on");

export const linkSchema = z.object({
  address: z.string({ error: "Copiez l’adresse de la vidéo." }).trim().max(500, "Cette adresse est trop longue."),
  captioned: checked,
});
export type LinkForm = { address: string; captioned: string };

export const captionsSchema = z.object({
  captions: z.string().max(captionLimits.characters, "Ce texte est trop long.").optional().default(""),
  file: z.custom<File>((value) => value instanceof File).optional(),
});
export type CaptionsForm = { captions: string; file: File };

export const transcriptSchema = z.object({
  transcript: z.string({ error: "Écrivez ce qui est dit et montré." }).trim().max(MAX_TRANSCRIPT, "Cette transcription est trop longue (20\u00a0000\u00a0lettres au plus)."),
});
export type TranscriptForm = { transcript: string };

export const reasonSchema = z.object({ reason: z.string({ error: "Dites pourquoi, en une phrase." }).trim().min(5, "Dites pourquoi, en une phrase.").max(2_000, "En moins de 2\u00a0000\u00a0lettres.") });
export type ReasonForm = { reason: string };
