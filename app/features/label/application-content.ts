import { z } from "zod";
import type { Grid } from "./criteria";
import { documentKinds } from "./document";

const fundingLine = z.object({
  side: z.enum(["use", "resource"]),
  label: z.string(),
  amountCents: z.number().int().positive(),
});

const document = z.object({
  id: z.uuid(),
  criterion: z.number().int().min(1).max(4),
  title: z.string(),
  fileName: z.string(),
  sizeBytes: z.number().int(),
  // The first versions were frozen without these two.
  kind: z.enum(documentKinds).default("other"),
  addedAt: z.iso.datetime().nullable().default(null),
  /** The question it supports, by key; the last day it holds. */
  question: z.string().nullable().default(null),
  expiresOn: z.iso.date().nullable().default(null),
});

const attestation = z.object({
  id: z.uuid(),
  partnerId: z.uuid(),
  partnerName: z.string(),
  status: z.enum(["requested", "given", "declined", "withdrawn"]),
  relation: z.enum(["prescribes", "supports", "follows"]).nullable(),
  statement: z.string().nullable(),
  signatory: z.string().nullable(),
  /** ISO instant, UTC. */
  answeredAt: z.iso.datetime().nullable(),
});

/** What a submission froze: all that the committee reads, whatever the draft becomes. */
export const applicationContentSchema = z.object({
  gridVersion: z.string(),
  project: z.object({
    id: z.uuid(),
    name: z.string(),
    summary: z.string(),
    theme: z.string(),
    communeCode: z.string(),
    communeName: z.string(),
    inTerritory: z.boolean(),
  }),
  organisation: z.object({
    id: z.uuid(),
    name: z.string(),
    legalForm: z.string(),
    siret: z.string().nullable(),
    communeName: z.string(),
    purpose: z.string(),
  }),
  /** The share asked from the crowd; it counts among the resources beside the other lines. */
  goalCents: z.number().int().positive(),
  /** By question key of the grid. */
  answers: z.record(z.string(), z.string()),
  funding: z.array(fundingLine),
  documents: z.array(document),
  attestations: z.array(attestation),
});

export type StoredContent = z.infer<typeof applicationContentSchema>;
/** A submitted version as it is read: with the grid it answers. */
export type ApplicationContent = StoredContent & { grid: Grid };
export type ContentDocument = ApplicationContent["documents"][number];
export type ContentAttestation = ApplicationContent["attestations"][number];
export type FundingLine = ApplicationContent["funding"][number];
