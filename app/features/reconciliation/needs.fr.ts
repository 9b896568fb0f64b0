import { plural } from "~/features/campaigns/campaign-words.fr";
import { closingWaits } from "~/features/campaigns/closing.fr";
import type { DisputeLine } from "~/features/disputes/disputes.server";
import type { HangingClosing } from "~/features/donations/under-way.server";
import type { OfflineNeed, OfflineTask } from "~/features/offline-gifts/offline-needs.server";
import type { OutsideStatus } from "~/features/refunds/outside-refund";
import type { Blocked, Late } from "~/features/settlement/attention.server";
import { failureText, subjectWords } from "~/features/settlement/settlement.fr";
import { formatShortDate } from "~/lib/dates";
import { formatEurosExact } from "~/lib/money";
import type { DiscrepancyView } from "./discrepancies.server";
import type { Need } from "./need";
import type { PaidTwice } from "./paid-twice.server";
import { subjectLabel, wordsOf } from "./reconciliation.fr";

const team = "L’équipe";
const holder = "Le porteur";
const another = (name: string) => `Une autre personne que ${name}`;
const campaignPath = (campaignId: string) => `/equipe/argent/campagnes/${campaignId}`;
const plain = { owner: team, by: null, pressing: false };

export const ofDispute = ({ id, amountCents, projectName, openedAt, dueBy }: DisputeLine): Need => ({
  ...plain, key: id, title: `Répondre au litige de ${formatEurosExact(amountCents)}`, note: `${projectName}. Sans réponse, la banque reprend l’argent.`,
  since: openedAt, by: dueBy, to: `/equipe/argent/litiges/${id}`,
});

const offlineTitles: Record<OfflineTask, [one: string, many: string]> = {
  declared: ["don hors ligne à confirmer", "dons hors ligne à confirmer"],
  proof: ["preuve de restitution à regarder", "preuves de restitution à regarder"],
  correction: ["correction de don hors ligne à décider", "corrections de dons hors ligne à décider"],
};
const offlinePath = (giftId: string | null, task: OfflineTask) => {
  if (giftId === null) return "/equipe/argent/hors-ligne";
  return `/equipe/argent/hors-ligne/${giftId}${task === "proof" ? "/restitution" : task === "correction" ? "/correction" : ""}`;
};

export const ofOffline = ({ task, campaignId, projectName, count, cents, since, until, giftId }: OfflineNeed): Need => ({
  ...plain, key: `offline:${task}:${campaignId}`, title: plural(count, ...offlineTitles[task]), note: `${projectName}, ${formatEurosExact(cents)}.`, owner: "Une seconde personne",
  since, by: until, to: offlinePath(giftId, task),
});

type ToReturn = { campaignId: string; projectName: string; count: number; cents: number; endedAt: Date; by: Date };
export const ofReturn = ({ campaignId, projectName, count, cents, endedAt, by }: ToReturn): Need => ({
  ...plain, key: `return:${campaignId}`, title: `${plural(count, "don", "dons")} hors ligne à rendre`, note: `${projectName}, ${formatEurosExact(cents)}. La campagne n’a pas abouti.`,
  owner: holder, since: endedAt, by, to: campaignPath(campaignId),
});

type Repayment = { id: string; campaignId: string; amountCents: number; recordedAt: Date; recorderName: string; projectName: string };
export const ofRepayment = ({ id, campaignId, amountCents, recordedAt, recorderName, projectName }: Repayment): Need => ({
  ...plain, key: id, title: `Vérifier un remboursement de ${formatEurosExact(amountCents)} par le porteur`, note: projectName, owner: another(recorderName), since: recordedAt, to: `/equipe/argent/dettes/${campaignId}`,
});

type Outside = { refundId: string; status: OutsideStatus; amountCents: number; createdAt: Date; payerName: string | null; projectName: string };
const outsideSteps: Record<OutsideStatus, (payer: string | null) => { owner: string; note: string }> = {
  invited: () => ({ owner: "Le donateur", note: "sa carte refuse, il doit indiquer un compte" }),
  iban_given: () => ({ owner: team, note: "le donateur a donné un compte, le virement est à faire" }),
  paid: (payer) => ({ owner: payer ? another(payer) : "Une seconde personne", note: "le virement est noté, à confirmer" }),
  confirmed: () => ({ owner: team, note: "" }),
};

export function ofOutside({ refundId, status, amountCents, createdAt, payerName, projectName }: Outside): Need {
  const { owner, note } = outsideSteps[status](payerName);
  const retry = status === "invited" ? { retry: { subject: "refund" as const, id: refundId } } : {};
  return { ...plain, key: refundId, title: `Remboursement de ${formatEurosExact(amountCents)} par virement`, note: `${projectName}\u00a0: ${note}.`, owner, since: createdAt, to: `/equipe/argent/remboursements/${refundId}`, ...retry };
}

type Asked = { id: string; donorName: string | null; email: string; netCents: number; projectName: string; createdAt: Date };
export const ofRequest = ({ id, donorName, email, netCents, projectName, createdAt }: Asked): Need => ({
  ...plain, key: id, title: `Demande de remboursement de ${formatEurosExact(netCents)}`, note: `${donorName ?? email}, ${projectName}`, since: createdAt, to: `/equipe/argent/demandes/${id}`,
});

/** Money that Stripe will not bring back may become a debt. */
const nextStepOf = ({ subject, id, campaignId, refused }: Blocked) => (subject === "reversal" && refused ? `/equipe/argent/dettes/reprises/${id}` : campaignPath(campaignId));

export function ofBlocked(blocked: Blocked): Need {
  const { subject, id, projectName, amountCents, failure, refused, since } = blocked;
  const state = `${refused ? "refusé" : "arrêté"}${subject === "reversal" ? "e" : ""}`;
  return {
    ...plain, key: id, title: `${subjectWords[subject]} de ${formatEurosExact(amountCents)} ${state}`, note: `${projectName}. ${failureText(failure) ?? "Raison non précisée."}`,
    since, pressing: refused, to: nextStepOf(blocked), ...(refused && { retry: { subject, id } }),
  };
}

export const ofPaidTwice = ({ donationId, donorName, email, projectName, at, cents }: PaidTwice): Need => ({
  ...plain, key: `twice:${donationId}`, title: `Don rendu deux fois, ${formatEurosExact(cents)} payés par la réserve`, note: `${projectName}. Écrivez à ${donorName ?? email} pour les redemander, et remettez la réserve à niveau.`,
  since: at, to: `/equipe/argent/dons/${donationId}`,
});

type Suspended = { id: string; amountCents: number; suspendedAt: Date; reason: string; suspendedByName: string; projectName: string };
export const ofSuspended = ({ id, amountCents, suspendedAt, reason, suspendedByName, projectName }: Suspended): Need => ({
  ...plain, key: id, title: `Reversement de ${formatEurosExact(amountCents)} suspendu`, note: `${projectName}. ${reason}`, owner: another(suspendedByName), since: suspendedAt, to: `/equipe/argent/reversements/${id}/suspension`,
});

/** Stripe leaves this many days; ten days before, there is no time to lose (TRUST). */
const [stripeDays, urgentFromDay] = [90, 80];
export const ofLate = ({ campaignId, projectName, promisedBy, overdue, heldDays, oldest }: Late): Need => ({
  ...plain, key: `late:${campaignId}`, title: overdue ? "Versement promis, pas encore reçu" : "Dons gardés depuis longtemps", pressing: overdue || heldDays >= urgentFromDay, since: oldest, to: campaignPath(campaignId),
  by: overdue && promisedBy ? new Date(promisedBy) : new Date(oldest.getTime() + stripeDays * 86_400_000),
  note: overdue && promisedBy ? `${projectName}. Promis pour le ${formatShortDate(promisedBy)}.` : `${projectName}. Stripe laisse ${stripeDays} jours.`,
});

export const ofHanging = ({ campaignId, projectName, endsAt, facts }: HangingClosing, now: Date): Need => ({
  ...plain, key: `closing:${campaignId}`, title: "Clôture qui n’aboutit pas", note: `${projectName}, attend encore\u00a0: ${closingWaits(facts, now).join("\u00a0; ") || "le résultat"}. Regardez ces paiements dans Stripe.`,
  since: endsAt, pressing: true, to: campaignPath(campaignId),
});

const forTechnicians: readonly string[] = ["books", "stock", "unknown_type"];
export const ofDiscrepancy = ({ id, kind, subject, projectName, openedAt }: DiscrepancyView): Need => ({
  ...plain, key: id, title: `Écart\u00a0: ${wordsOf(kind).title.toLowerCase()}`, note: [subjectLabel(subject), projectName].filter(Boolean).join(", "), owner: forTechnicians.includes(kind) ? "L’équipe technique" : team,
  since: openedAt, pressing: true, to: `/equipe/argent/rapprochement/ecarts/${id}`,
});

type Correction = { id: string; proposedAt: Date; name: string; reason: string };
export const ofCorrection = ({ id, proposedAt, name, reason }: Correction): Need => ({
  ...plain, key: id, title: "Correction du journal à confirmer", note: reason, owner: another(name), since: proposedAt, to: `/equipe/argent/corrections/${id}`,
});

type Change = { id: string; askedAt: Date; holdsUntil: Date; organisationName: string; askedByName: string | null };
export const ofChange = ({ id, askedAt, holdsUntil, organisationName, askedByName }: Change): Need => ({
  ...plain, key: id, title: "Changement de compte à vérifier", note: `${organisationName}. Les reversements attendent, puis partent.`, owner: askedByName ? another(askedByName) : team, since: askedAt, by: holdsUntil, to: "/equipe/argent/comptes",
});

export const ofAlerts = ({ open, since }: { open: number; since: Date | null }): Need[] =>
  since === null ? [] : [{ ...plain, key: "vigilance", title: `${plural(open, "alerte de vigilance", "alertes de vigilance")} à lire`, note: "Des dons à regarder de plus près.", since, to: "/equipe/vigilance" }];
