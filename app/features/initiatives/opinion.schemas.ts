import { z } from "zod";
import { verdicts } from "~/features/committee/decision";
import { initiativeVotes } from "./selection";

const short = "Expliquez un peu plus : 15 caractères au moins.";
const reason = z.string().trim().max(2000, "Restez sous 2 000 caractères.").default("");
const names = (criterionId: string) => ({ verdict: `verdict_${criterionId}`, reason: `reason_${criterionId}` });
export const opinionFields = names;

/** One verdict per criterion of the edition, explained when it is « non rempli »; then the vote, explained when it says no. */
export function opinionSchema(criteria: readonly { id: string; title: string }[]) {
  const shape: Record<string, z.ZodType<string>> = {};
  for (const { id, title } of criteria) {
    shape[names(id).verdict] = z.enum(verdicts, `${title} : choisissez une des trois réponses.`);
    shape[names(id).reason] = reason;
  }
  return z
    .object({ ...shape, vote: z.enum(initiativeVotes, "Dites si cette initiative est retenue ou non."), reason })
    .superRefine((values, context) => {
      const said = values as Record<string, string>;
      for (const { id, title } of criteria)
        if (said[names(id).verdict] === "not_met" && (said[names(id).reason] ?? "").length < 15) context.addIssue({ code: "custom", path: [names(id).reason], message: `${title}, non rempli. ${short}` });
      if (values.vote === "not_selected" && values.reason.length < 15) context.addIssue({ code: "custom", path: ["reason"], message: `Dites pourquoi : le porteur lira cette raison. ${short}` });
    })
    .transform((values) => {
      const said = values as Record<string, string>;
      return {
        vote: values.vote,
        reason: values.reason,
        criteria: criteria.map(({ id }) => ({ criterionId: id, verdict: z.enum(verdicts).parse(said[names(id).verdict]), reason: said[names(id).reason] ?? "" })),
      };
    });
}
