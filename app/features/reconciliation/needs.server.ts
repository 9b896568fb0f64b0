import { db } from "#db";
import { listBlocked, listLate, type Blocked, type Late } from "~/features/settlement/attention.server";
import { failureText, subjectWords } from "~/features/settlement/settlement.fr";
import { daysBetween, formatShortDate } from "~/lib/dates";
import { formatCount, formatEurosExact } from "~/lib/money";
import { listOpenDiscrepancies } from "./discrepancies.server";
import type { Need } from "./need";
import { subjectLabel, wordsOf } from "./reconciliation.fr";

const campaignPath = (campaignId: string) => `/equipe/argent/campagnes/${campaignId}`;
/** Money that Stripe will not bring back may become a debt. */
const nextStepOf = ({ subject, id, campaignId, refused }: Blocked) => (subject === "reversal" && refused ? `/equipe/argent/dettes/reprises/${id}` : campaignPath(campaignId));
const days = (count: number) => `${formatCount(count)}\u00a0jour${count > 1 ? "s" : ""}`;

/** Stripe leaves 90 days; from this one on there is no time to lose (TRUST). */
const urgentFromDay = 80;

const ofBlocked = (blocked: Blocked): Need => {
  const { subject, id, projectName, amountCents, failure, refused } = blocked;
  return {
    key: id, when: refused ? "Refusé" : "En attente", late: refused, title: `${subjectWords[subject]} de ${formatEurosExact(amountCents)}, ${projectName}`,
    note: failureText(failure) ?? "Raison non précisée", to: nextStepOf(blocked), ...(refused && { retry: { subject, id } }),
  };
};

const ofLate = ({ campaignId, projectName, promisedBy, overdue, heldDays }: Late): Need => ({
  key: `late:${campaignId}`, when: days(heldDays), late: overdue || heldDays >= urgentFromDay, title: projectName, to: campaignPath(campaignId),
  note: overdue && promisedBy ? `Versement promis pour le ${formatShortDate(promisedBy)}, pas encore reçu.` : "Le plus ancien don est gardé depuis longtemps\u00a0: Stripe laisse 90 jours.",
});

async function ofDiscrepancies(at: Date): Promise<Need[]> {
  return (await listOpenDiscrepancies()).map(({ id, kind, subject, projectName, openedAt }) => ({
    key: id, when: days(daysBetween(openedAt, at)), late: true, title: `Écart\u00a0: ${wordsOf(kind).title.toLowerCase()}`, note: [subjectLabel(subject), projectName].filter(Boolean).join(", "),
    to: `/equipe/argent/rapprochement/ecarts/${id}`,
  }));
}

async function ofCorrections(at: Date): Promise<Need[]> {
  const rows = await db.selectFrom("ledgerCorrection").innerJoin("account", "account.id", "proposedBy").select(["ledgerCorrection.id", "proposedAt", "account.name"])
    .where("state", "=", "proposed").orderBy("proposedAt").execute();
  return rows.map(({ id, proposedAt, name }) => ({
    key: id, when: days(daysBetween(proposedAt, at)), late: false, title: "Correction du journal à confirmer", note: `Proposée par ${name}. Une autre personne confirme.`, to: `/equipe/argent/corrections/${id}`,
  }));
}

/** Everything about money that waits for a person, what is late first. */
export async function listNeeds(at: Date): Promise<Need[]> {
  const [blocked, late, discrepancies, corrections] = await Promise.all([listBlocked(), listLate(at), ofDiscrepancies(at), ofCorrections(at)]);
  const needs = [...discrepancies, ...blocked.map(ofBlocked), ...late.map(ofLate), ...corrections];
  return [...needs.filter((need) => need.late), ...needs.filter((need) => !need.late)];
}
