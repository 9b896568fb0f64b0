import { z } from "zod";
import { limits } from "./update";

const title = z.string("Écrivez un titre.").trim().min(3, "Écrivez un titre, en trois caractères au moins.").max(limits.title, `Restez sous ${limits.title} caractères.`);
const body = z.string("Racontez ce qui s’est passé.").trim().min(20, "Racontez ce qui s’est passé, en vingt caractères au moins.").max(limits.body, `Restez sous ${limits.body} caractères.`);

export const updateSchema = z.object({ title, body, audience: z.enum(["public", "donors"], "Choisissez qui la lira.") });

export type UpdateForm = z.input<typeof updateSchema>;
export type UpdateInput = z.output<typeof updateSchema>;

export const withdrawalSchema = z.object({
  reason: z.string("Dites pourquoi, en une phrase.").trim().min(10, "Dites pourquoi, en dix caractères au moins.").max(500, "Restez sous 500 caractères."),
});

export type WithdrawalForm = z.input<typeof withdrawalSchema>;

/** A button alone: nothing to fill. */
export const publicationSchema = z.object({});

export const followSchema = z.object({ follow: z.enum(["yes", "no"], "Choisissez oui ou non.").transform((said) => said === "yes") });
