import { z } from "zod";
import { clock } from "~/features/events/event.schemas";

const tooLong = (most: number) => `Raccourcissez ce texte\u00a0: ${most} caractères au plus.`;
/** Browsers send line ends their own way: one text, one way. */
const written = (missing: string, most: number, least: number) => z.string(least ? missing : undefined).optional().transform((typed) => (typed ?? "").replace(/\r\n?/g, "\n").trim()).pipe(z.string().min(least, missing).max(most, tooLong(most)));

export const textSchema = z.object({
  title: written("Écrivez le titre de la page.", 120, 2),
  lead: written("Écrivez le chapeau\u00a0: une phrase sous le titre.", 400, 2),
  body: written("Écrivez le texte.", 40_000, 0),
  basedOn: z.coerce.number().int().min(0),
});
export type TextInput = z.output<typeof textSchema>;
export type TextForm = { title: string; lead: string; body: string; basedOn: string };

export const noticeSchema = z
  .object({
    formToken: z.uuid("Rechargez la page, puis recommencez."),
    level: z.enum(["info", "warning"], "Choisissez le ton."),
    body: written("Écrivez ce qu’il faut savoir, en une ou deux phrases.", 400, 10),
    fromDay: z.iso.date("Dites à partir de quel jour."), fromTime: clock,
    toDay: z.iso.date("Dites jusqu’à quel jour."), toTime: clock,
  })
  .refine(({ fromDay, fromTime, toDay, toTime }) => `${fromDay} ${fromTime}` < `${toDay} ${toTime}`, { path: ["toDay"], error: "La fin vient après le début." });
export type NoticeInput = z.output<typeof noticeSchema>;
export type NoticeForm = z.input<typeof noticeSchema>;
