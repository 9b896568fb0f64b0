import { z } from "zod";

/** What a convention says, frozen when it is sent. Integer cents, days as `YYYY-MM-DD`. */
export const conventionContentSchema = z.object({
  reference: z.string(),
  year: z.number().int(),
  editionName: z.string(),
  basis: z.enum(["scale", "selection"]),
  projectName: z.string(),
  organisation: z.object({ name: z.string(), legalForm: z.string(), siret: z.string().nullable(), communeName: z.string() }),
  /** Who represents the organisation, when it has said so. */
  representative: z.object({ name: z.string(), position: z.string() }).nullable(),
  /** « du Pas-de-Calais » */
  territory: z.string(),
  signatory: z.string(),
  object: z.string(),
  awardCents: z.number().int().positive(),
  bonus: z.object({ cents: z.number().int().positive(), reason: z.string(), decidedOn: z.iso.date() }).nullable(),
  instalments: z.array(z.object({ number: z.number().int(), kind: z.enum(["award", "bonus"]), moment: z.enum(["signature", "account"]), cents: z.number().int() })),
  lines: z.array(z.object({ label: z.string(), plannedCents: z.number().int() })),
  milestones: z.array(z.object({ title: z.string(), dueOn: z.iso.date() })),
  accountDueOn: z.iso.date(),
});
export type ConventionContent = z.infer<typeof conventionContentSchema>;

/** Names compared as people write them: accents, capitals, hyphens and spare spaces left aside. */
const plain = (name: string) => name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^\p{L}\d]+/gu, " ").trim();
export const isSameName = (one: string, other: string): boolean => plain(one) === plain(other);
