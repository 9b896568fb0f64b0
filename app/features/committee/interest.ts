import { z } from "zod";
import type { DeclaredLink, RecusalGround } from "#db/schema";
import { formatShortDate } from "~/lib/dates";
import type { CsvColumn } from "~/lib/csv";
import { groundWords, interestKindWords, linkWords } from "./committee.fr";

/** What the address of the register asks for; a word that means nothing is no filter. */
const filtersSchema = z.object({
  siege: z.uuid().optional().catch(undefined),
  projet: z.string().trim().max(100).optional().catch(undefined),
  personne: z.string().trim().max(100).optional().catch(undefined),
  nature: z.enum(["recusal", "declaration"]).optional().catch(undefined),
  du: z.iso.date().optional().catch(undefined),
  au: z.iso.date().optional().catch(undefined),
});

export type InterestFilters = z.output<typeof filtersSchema>;

export const readInterestFilters = (url: string): InterestFilters =>
  filtersSchema.parse(Object.fromEntries([...new URL(url).searchParams].filter(([, value]) => value !== "")));

/** The same filters as an address says them. */
export const interestQuery = (filters: InterestFilters): string => {
  const asked = Object.entries(filters).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return asked.length ? `?${new URLSearchParams(asked).toString()}` : "";
};

export type InterestLine = {
  kind: "recusal" | "declaration";
  word: string;
  detail: string;
  declaredAt: Date;
  withdrawnAt: Date | null;
  withdrawalReason: string | null;
  seatName: string;
  personName: string;
  projectName: string;
  organisationName: string;
  examinationId: string;
  number: number;
};

/** « Gouvernance », « Prêt déjà accordé ». */
export const interestWord = ({ kind, word }: Pick<InterestLine, "kind" | "word">): string =>
  kind === "recusal" ? groundWords[word as RecusalGround].label : linkWords[word as DeclaredLink].label;

export const interestColumns: CsvColumn<InterestLine>[] = [
  { label: "Date", cell: ({ declaredAt }) => formatShortDate(declaredAt) },
  { label: "Nature", cell: ({ kind }) => interestKindWords[kind] },
  { label: "Motif", cell: interestWord },
  { label: "Siège", cell: ({ seatName }) => seatName },
  { label: "Personne", cell: ({ personName }) => personName },
  { label: "Projet", cell: ({ projectName }) => projectName },
  { label: "Structure", cell: ({ organisationName }) => organisationName },
  { label: "Examen", cell: ({ number }) => number },
  { label: "Ce qui est dit", cell: ({ detail }) => detail },
  { label: "Retirée le", cell: ({ withdrawnAt }) => (withdrawnAt ? formatShortDate(withdrawnAt) : null) },
  { label: "Raison du retrait", cell: ({ withdrawalReason }) => withdrawalReason },
];

export type DetectedReason = "member" | "signatory" | "domain";

/** What the site saw by itself, said to people. */
export const detectedWords: Record<DetectedReason, string> = {
  member: "fait partie de la structure qui porte le projet",
  signatory: "appartient au partenaire qui a attesté le projet",
  domain: "a une adresse e-mail du même domaine que le porteur",
};

/** Addresses that say nothing of whom one works for; the demonstration's own is one. */
export const sharedDomains: readonly string[] = [
  "gmail.com", "outlook.com", "outlook.fr", "hotmail.com", "hotmail.fr", "live.fr", "yahoo.com", "yahoo.fr", "icloud.com", "proton.me", "protonmail.com",
  "laposte.net", "orange.fr", "wanadoo.fr", "free.fr", "sfr.fr", "bbox.fr", "numericable.fr", "neuf.fr", "example.org",
];
