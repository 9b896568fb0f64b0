import type { PrescribedStage } from "./prescribed";

type Tone = "draft" | "info" | "warning" | "live" | "success" | "danger" | "neutral";

export const stageWords: Record<PrescribedStage, { label: string; tone: Tone }> = {
  received: { label: "Contact transmis", tone: "draft" },
  met: { label: "Premier rendez-vous tenu", tone: "info" },
  opened: { label: "Projet en préparation", tone: "info" },
  submitted: { label: "Demande de label déposée", tone: "info" },
  labelled: { label: "Projet labellisé", tone: "success" },
  live: { label: "Campagne en cours", tone: "live" },
  succeeded: { label: "Campagne réussie", tone: "success" },
  ended: { label: "Campagne terminée", tone: "neutral" },
};

/** Why a project stands on the desk of this partner. */
export const linkWords = { brought: "Contact adressé", attested: "Projet attesté", both: "Adressé et attesté" } as const;

export const setbacksNote =
  "Vous voyez jusqu’où chaque projet est allé, pas ses embûches\u00a0: un contact sans suite, une demande ajournée ou refusée, c’est au porteur de vous le dire.";
