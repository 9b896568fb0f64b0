import { z } from "zod";
import { organisationSchema } from "./organisation.schemas";
import { projectSchema } from "./project.schemas";

const reason = z.string().trim().max(500, "Raccourcissez cette raison : 500 caractères au plus.").optional();

/** The holder may say why; the team, who changes somebody else's words, must (the command asks it). */
export const projectCorrectionSchema = projectSchema.omit({ organisationId: true }).extend({ reason });
export const organisationCorrectionSchema = organisationSchema.extend({ reason });

export type ProjectCorrection = z.output<typeof projectCorrectionSchema>;
export type OrganisationCorrection = z.output<typeof organisationCorrectionSchema>;
