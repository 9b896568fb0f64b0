import { isOpen, type ApplicationStatus } from "./application";

export const attestationStatuses = ["requested", "given", "declined"] as const;
export type AttestationStatus = (typeof attestationStatuses)[number];

/** PRODUCT §2, criterion 4, in the words a partner signs. */
export const attestationRelations = {
  prescribes: { label: "Nous prescrivons ce projet", description: "Nous l’avons orienté vers le label.", verb: "prescrit le projet" },
  supports: { label: "Nous soutenons ce projet", description: "Conseil, prêt, local, réseau…", verb: "soutient le projet" },
  follows: { label: "Nous suivons ce projet", description: "Nous le connaissons et le rencontrons régulièrement.", verb: "suit le projet" },
} as const;

export type AttestationRelation = keyof typeof attestationRelations;
export const relationKeys = Object.keys(attestationRelations) as [AttestationRelation, ...AttestationRelation[]];

/** A mailed link stays good this long; asking again renews it. */
export const LINK_DAYS = 30;

type Asked = { status: AttestationStatus; linkExpiresAt: Date };

export type AnswerProblem = "already_answered" | "closed" | "link_expired";

/** `byLink`: a signed-in partner's own page has no deadline, a mailed link has one. */
export function answerProblem(attestation: Asked, application: ApplicationStatus, byLink: boolean, now: Date): AnswerProblem | null {
  if (attestation.status !== "requested") return "already_answered";
  if (!isOpen(application)) return "closed";
  return byLink && attestation.linkExpiresAt <= now ? "link_expired" : null;
}
