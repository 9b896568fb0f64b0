import { accountsRefusals } from "~/features/accounts/accounts.fr";
import { projectsRefusals } from "~/features/projects/projects.fr";
import type { Refusals } from "~/lib/errors";
import { formatShortDate } from "~/lib/dates";
import { curveRule } from "./curve";
import type { EntryKind, Phase, RelayKind, RelayOutcome } from "./support";
import type { TaskOwner } from "./tasks";

type Tone = "draft" | "info" | "warning" | "live" | "success" | "danger" | "neutral";

export const phaseWords: Record<Phase, { label: string; tone: Tone }> = {
  before: { label: "Avant la campagne", tone: "info" },
  during: { label: "Pendant la campagne", tone: "live" },
  after: { label: "Après la campagne", tone: "success" },
};

export const kindWords: Record<EntryKind, string> = {
  call: "Appel", meeting: "Rendez-vous", review: "Relecture", video: "Conseil vidéo", press: "Conseil presse", other: "Autre",
};

export const ownerWords: Record<TaskOwner, string> = { team: "L’équipe", holder: "Le porteur" };

export const relayKindWords: Record<RelayKind, string> = { partner: "Partenaire", media: "Média", commune: "Commune", other: "Autre" };

export const outcomeWords: Record<RelayOutcome, { label: string; tone: Tone }> = {
  relayed: { label: "A relayé", tone: "success" },
  promised: { label: "A promis de relayer", tone: "info" },
  declined: { label: "Ne relaiera pas", tone: "draft" },
  silent: { label: "Sans réponse", tone: "warning" },
};

/** « 1 h 25 », « 40 min ». */
export function durationWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${rest}\u00a0min`;
  return rest === 0 ? `${hours}\u00a0h` : `${hours}\u00a0h\u00a0${String(rest).padStart(2, "0")}`;
}

/** « 3 jours avant l’ouverture », while the campaign has no date. */
export function offsetWords(anchor: "launch" | "end", offsetDays: number): string {
  const what = anchor === "launch" ? "l’ouverture" : "la fin";
  if (offsetDays === 0) return anchor === "launch" ? "Le jour de l’ouverture" : "Le dernier jour";
  const days = Math.abs(offsetDays);
  return `${days === 1 ? "Un jour" : `${days}\u00a0jours`} ${offsetDays < 0 ? "avant" : "après"} ${what}`;
}

export const dueWords = ({ due, anchor, offsetDays }: { due: string | null; anchor: "day" | "launch" | "end"; offsetDays: number | null }): string =>
  due ? formatShortDate(due) : anchor === "day" ? "Sans date" : offsetWords(anchor, offsetDays ?? 0);

/** Where the expected curve comes from, said to whoever reads it. */
export const curveSource =
  "La courbe attendue suit le repère donné au premier rendez-vous : les proches d’abord, puis le réseau, puis le grand public, chacun son tiers de la campagne. L’histoire du label ne dit pas les dons jour par jour : ce n’est pas une mesure.";

export const alertRule = `Une campagne est signalée sous ${curveRule.behindPercent}\u00a0% de ce qui est attendu, et ne l’est plus à partir de ${curveRule.backPercent}\u00a0%. Rien n’est dit les ${curveRule.graceDays} premiers jours.`;

export const supportRefusals: Refusals = {
  ...accountsRefusals,
  ...projectsRefusals,
  "support.day_to_come": "Cette date est à venir. Choisissez aujourd’hui ou un jour passé.",
  "support.not_team": "Cette personne n’est pas de l’équipe du label.",
  "support.corrected": "Cette ligne a déjà été corrigée : rouvrez le journal pour voir la nouvelle.",
  "support.unknown_version": "Cette version de la campagne n’existe pas.",
  "support.set_there": "Cette liste est déjà là, en entier.",
  "support.task_same": "C’est déjà noté.",
  "support.unknown_partner": "Ce partenaire n’existe pas ou n’existe plus.",
  "support.no_outcome": "La campagne n’est pas terminée : le bilan s’écrit ensuite.",
};
