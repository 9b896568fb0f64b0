import { z } from "zod";
import { themeKeys } from "~/features/territory/themes";
import { formatCount } from "~/lib/money";

const text = (least: string, max: number) => z.string(least).trim().max(max, `Raccourcissez : ${formatCount(max)} caractères au plus.`);
const title = text("Donnez un nom à votre initiative.", 100).min(3, "Donnez un nom à votre initiative, en trois lettres au moins.");
const summary = text("Résumez votre initiative en une ou deux phrases.", 280).min(20, "Résumez votre initiative en une ou deux phrases, 20 caractères au moins.");

export const ideaSchema = z.object({ projectId: z.uuid("Choisissez votre projet."), title, summary });
export type IdeaInput = z.output<typeof ideaSchema>;

export const workshopSchema = z.object({ eventId: z.uuid("Choisissez un comptoir.") });

const longText = text("", 4000).default("");
/** Of the file nothing is compulsory before it is submitted, but its name and its summary. One optional answer per criterion, `answer_<id>`. */
export const fileSchema = (criteria: readonly { id: string }[]) =>
  z.object({
    title,
    summary,
    what: longText,
    forWhom: longText,
    calendar: longText,
    theme: z.enum(themeKeys, "Choisissez le besoin auquel l’initiative répond.").optional(),
    commune: text("", 120).optional(),
    categoryId: z.uuid("Choisissez une catégorie dans la liste.").optional(),
    ...Object.fromEntries(criteria.map(({ id }) => [answerField(id), longText])),
  });
export type FileInput = { title: string; summary: string; what: string; forWhom: string; calendar: string; theme?: string | undefined; commune?: string | undefined; categoryId?: string | undefined } & Record<string, string | undefined>;

/** A criterion's field, named as forms and drafts name fields. */
export const answerField = (criterionId: string): string => `answer_${criterionId.replaceAll("-", "")}`;

export const documentSchema = z.object({
  title: text("Donnez un titre à ce document.", 120).min(2, "Donnez un titre à ce document."),
  file: z.instanceof(File, { message: "Choisissez un fichier." }).refine(({ size }) => size > 0, "Choisissez un fichier."),
});

const explained = (why: string) => z.object({ reason: text(why, 2000).min(10, why) });
export const changesSchema = explained("Dites ce qui manque : le porteur le lira tel quel.");
export const dispensationSchema = explained("Dites pourquoi cette initiative se passe de comptoir : la raison est gardée.");
export const withdrawalSchema = z.object({ reason: text("Dites en quelques mots pourquoi.", 1000).min(3, "Dites en quelques mots pourquoi.") });
export const closingSchema = z.object({ note: text("", 2000).default("") });
