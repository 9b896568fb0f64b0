import { addressCodesRefusals } from "~/features/address-codes/address-codes.fr";
import type { Refusals } from "~/lib/errors";

export const aboutReminder = (projectName: string): string => `le rappel de «\u00a0${projectName}\u00a0»`;

export const endRemindersRefusals: Refusals = {
  ...addressCodesRefusals,
  "reminders.too_late": "La campagne finit dans moins de 48\u00a0heures\u00a0: il n’est plus temps d’un rappel. Vous pouvez encore donner.",
  "reminders.not_open": "Cette campagne n’est pas ouverte\u00a0: il n’y a rien à rappeler.",
};
