import { isOpen, type ApplicationStatus } from "./application";

export const attestationStatuses = ["requested", "given", "declined", "withdrawn"] as const;
export type AttestationStatus = (typeof attestationStatuses)[number];

/** PRODUCT §2, criterion 4, in the words a partner signs. */
export const attestationRelations = {
  prescribes: { label: "Nous prescrivons ce projet", description: "Nous l’avons orienté vers le label.", verb: "prescrit le projet" },
  supports: { label: "Nous soutenons ce projet", description: "Conseil, prêt, local, réseau…", verb: "soutient le projet" },
  follows: { label: "Nous suivons ce projet", description: "Nous le connaissons et le rencontrons régulièrement.", verb: "suit le projet" },
} as const;

export type AttestationRelation = keyof typeof attestationRelations;
export const relationKeys = Object.keys(attestationRelations) as [AttestationRelation, ...AttestationRelation[]];

/** A mailed link stays good this long; asking again draws another. */
export const LINK_DAYS = 30;
/** Links drawn for one partner and one application in a calendar day, all reasons together: nobody is pestered through us. */
export const LINKS_A_DAY = 3;

export type AnswerProblem = "already_answered" | "closed";

/** Whether an answer may still be given, by link or on the partner's own page. */
export function answerProblem(status: AttestationStatus, application: ApplicationStatus): AnswerProblem | null {
  if (status === "withdrawn") return "closed";
  if (status !== "requested") return "already_answered";
  return isOpen(application) ? null : "closed";
}

type MailedLink = { expiresAt: Date; secretHash: string };
/** The link that is alive for this attestation, if any: revoked and replaced ones are not. */
type LiveLink = { expiresAt: Date; secretHash: string } | null;

/** A link opens while it is the last one drawn, is not revoked and has not come to its end. */
export function linkOpens(link: MailedLink, live: LiveLink, now: Date): boolean {
  if (live?.secretHash !== link.secretHash) return false;
  return now < link.expiresAt && now < live.expiresAt;
}

/** One link a day while it lives; a few in all when it was revoked meanwhile. `today`: those drawn since midnight in Paris. */
export function mayDrawLink(today: readonly { revokedAt: Date | null }[]): boolean {
  return today.length < LINKS_A_DAY && today.every(({ revokedAt }) => revokedAt !== null);
}
