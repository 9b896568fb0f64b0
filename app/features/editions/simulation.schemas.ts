import { z } from "zod";
import { countings } from "./edition";

export const MAX_PB_MEGABYTES = 8;

const number = (sentence: string) => z.string().trim().regex(/^[1-9]\d{0,4}$/, sentence).transform(Number).optional();

export const simulationSchema = z
  .object({
    past: z.uuid().optional(),
    file: z.instanceof(File).optional(),
    envelope: z.enum(["box", "edition"], "Choisissez l’enveloppe à partager."),
    rules: z.array(z.enum(countings), "Choisissez au moins une règle.").min(1, "Choisissez au moins une règle.").max(4, "Quatre règles à la fois, pour que le tableau se lise."),
    winnersCount: number("Écrivez un nombre entier de lauréats."),
    minVotes: number("Écrivez un nombre entier de voix."),
  })
  .superRefine(({ past, file, rules, winnersCount, minVotes }, context) => {
    const say = (field: string, message: string) => context.addIssue({ code: "custom", path: [field], message });
    if (!past && !file?.size) say("file", "Choisissez un fichier .pb, ou un vote passé.");
    if (file && file.size > MAX_PB_MEGABYTES * 1024 * 1024) say("file", `Ce fichier est trop lourd. La limite est de ${MAX_PB_MEGABYTES} Mo.`);
    if (rules.includes("top-n") && !winnersCount) say("winnersCount", "Écrivez combien d’initiatives gagnent.");
    if (rules.includes("greedy-threshold") && !minVotes) say("minVotes", "Écrivez combien de voix il faut au moins.");
  });
export type SimulationAsked = z.output<typeof simulationSchema>;

/** What was asked, as the form shows it again beside its answer: without JavaScript the page is a new one. The file is forgotten. */
export const askedAgain = ({ past = "", envelope, rules, winnersCount, minVotes }: SimulationAsked) => ({ past, envelope, rules, winnersCount: String(winnersCount ?? ""), minVotes: String(minVotes ?? "") });
