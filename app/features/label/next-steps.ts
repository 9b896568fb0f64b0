import { addDays, formatDateTime, formatShortDate, parisDay } from "~/lib/dates";
import type { ApplicationStatus } from "./application";
import { holdsLabel, mayApply, type CampaignLife, type CampaignStage, type LabelLife, type ProjectLife } from "./life";

export type Expected = "holder" | "partner" | "team" | "committee" | "citizens" | "bank";

/** Where the thing is done: a page, or (`post`) the press of a button. */
export type StepAction = { to: string; label: string; post?: boolean };

/** One thing expected, and of whom. */
export type NextStep = { who: Expected; title: string; note?: string; action?: StepAction };

type Application = NonNullable<LabelLife["application"]>;

const deadline = ({ decision }: LabelLife) =>
  decision?.outcome === "adjourned" && decision.resubmitBefore ? `À déposer au plus tard le ${formatShortDate(decision.resubmitBefore)}.` : undefined;

function finishDraft(life: LabelLife, { id, missing }: Application): NextStep {
  const title = missing === 0 ? "Déposez votre demande de label" : "Complétez votre demande de label";
  const left = missing === 1 ? "Il reste une chose à compléter." : `Il reste ${missing} choses à compléter.`;
  const note = [missing === 0 ? "Tout y est." : left, deadline(life)].filter(Boolean).join(" ");
  const to = missing === 0 ? `/mon-espace/demandes/${id}/depot` : `/mon-espace/demandes/${id}`;
  return { who: "holder", title, note, action: { to, label: missing === 0 ? "Relire et déposer" : "Continuer" } };
}

const correct = (id: string): NextStep => ({
  who: "holder",
  title: "Complétez votre demande, puis déposez-la de nouveau",
  note: "L’équipe vous a écrit ce qui manque, critère par critère.",
  action: { to: `/mon-espace/demandes/${id}`, label: "Voir ce qui manque" },
});

/** The team reads a file within this many days of its submission. */
const TEAM_DAYS = 10;
const answerBy = (submittedAt: Date | null) => (submittedAt ? `Réponse attendue avant le ${formatShortDate(addDays(parisDay(submittedAt), TEAM_DAYS))}.` : "Réponse sous dix jours.");

/** What an application under way waits for; statuses without an entry wait for nothing. */
const applicationSteps: Partial<Record<ApplicationStatus, (life: LabelLife, application: Application) => NextStep>> = {
  draft: finishDraft,
  changes_requested: (_, { id }) => correct(id),
  submitted: (_, { submittedAt }) => ({ who: "team", title: "L’équipe du label vérifie votre dossier", note: `Vous n’avez rien à faire. ${answerBy(submittedAt)}` }),
  checked: () => ({ who: "team", title: "L’équipe inscrit votre projet à une séance du comité", note: "Vous n’avez rien à faire." }),
  on_agenda: ({ meetingAt }) => ({
    who: "committee",
    title: "Le comité examine votre projet",
    note: meetingAt ? `Séance du ${formatDateTime(meetingAt)}.` : "La date de la séance vous sera écrite.",
  }),
};

const waitingFor = (partnerName: string): NextStep => ({ who: "partner", title: `${partnerName} doit répondre à votre demande d’attestation` });

function applicationNext(life: LabelLife): NextStep[] {
  const { application } = life;
  const step = application && applicationSteps[application.status]?.(life, application);
  return step && application ? [step, ...application.awaited.map(waitingFor)] : [];
}

type CampaignWords = Omit<NextStep, "action"> & { action?: string };

const holderWrites = (title: string, action: string): CampaignWords => ({ who: "holder", title, action });
/** Where the money is: at the label's, on its way to the bank, or sent back by it. */
function payoutWords({ payout }: CampaignLife): CampaignWords {
  if (payout?.status === "failed") return { ...holderWrites("Corrigez votre compte bancaire", "Mettre à jour le compte"), note: "La banque a refusé le versement. L’équipe vous aide." };
  if (payout?.status === "in_transit" || payout?.status === "pending")
    return { who: "bank", title: "La collecte vous est reversée", note: payout.arrivesOn ? `Arrivée prévue le ${formatShortDate(payout.arrivesOn)}.` : "Comptez quelques jours ouvrés." };
  return { who: "team", title: "La collecte vous est reversée", note: "Vous n’avez rien à faire." };
}

const campaignWords: Record<CampaignStage, (campaign: CampaignLife) => CampaignWords | null> = {
  draft: () => holderWrites("Écrivez votre campagne", "Continuer"),
  changes_requested: () => holderWrites("Corrigez votre campagne", "Voir les corrections"),
  in_review: () => ({ who: "team", title: "L’équipe relit votre campagne", note: "Vous n’avez rien à faire." }),
  approved: () => ({ who: "holder", title: "Préparez vos premiers soutiens : la campagne va s’ouvrir", action: "Voir la campagne" }),
  live: ({ endsAt }) => ({
    who: "citizens",
    title: "Votre campagne est en ligne",
    ...(endsAt && { note: `Elle se termine ${formatDateTime(endsAt)}.` }),
    action: "Suivre la campagne",
  }),
  suspended: () => ({ who: "team", title: "Votre campagne est suspendue", note: "L’équipe vous contacte." }),
  closing: () => ({ who: "team", title: "Les derniers paiements se terminent", note: "Le résultat tombe dès qu’ils sont connus." }),
  succeeded: payoutWords,
  failed: () => ({ who: "team", title: "Les dons sont remboursés", note: "Vous n’avez rien à faire." }),
  settled: () => holderWrites("Relisez votre relevé, et donnez des nouvelles à vos donateurs", "Voir le relevé"),
  cancelled: () => null,
};

const deliver = ({ id }: CampaignLife): NextStep => ({
  who: "holder",
  title: "Remettez les contreparties promises",
  note: "À qui, combien, à quelle adresse : tout est dans la liste.",
  action: { to: `/mon-espace/campagnes/${id}/remises`, label: "Voir la liste" },
});

const REVOKED = "Votre label a été retiré\u00a0: l’équipe vous en donne les raisons et la suite.";

/** Where a step of the campaign is done, when not on its own page. */
const pageOf = ({ id, status }: CampaignLife) => `/mon-espace/campagnes/${id}${status === "settled" ? "/reversement" : status === "succeeded" ? "/compte" : ""}`;

function campaignNext(campaign: CampaignLife, revoked: boolean): NextStep[] {
  const words = campaignWords[campaign.status](campaign);
  const owed = campaign.delivers ? [deliver(campaign)] : [];
  if (!words) return owed;
  const { action, ...step } = words;
  return [...owed, { ...step, ...(revoked && campaign.status === "suspended" && { note: REVOKED }), ...(action && { action: { to: pageOf(campaign), label: action } }) }];
}

const apply = ({ projectId, decision }: LabelLife): NextStep => ({
  who: "holder",
  title: decision ? "Demandez le label à nouveau, quand vous serez prêts" : "Demandez le label",
  note: "Quatre critères, un plan de financement, un partenaire qui vous connaît.",
  action: { to: `/mon-espace/projets/${projectId}/demande`, label: "Demander le label" },
});

const prepare = ({ projectId, label }: LabelLife): NextStep => ({
  who: "holder",
  title: "Préparez votre campagne",
  ...(label && { note: `Votre label est valable jusqu’au ${formatShortDate(label.endsAt)}.` }),
  action: { to: `/mon-espace/projets/${projectId}/campagne`, label: "Préparer la campagne", post: true },
});

/** PRODUCT §1, « et maintenant ? »: what is expected of whom, next. First what comes first. */
export function nextSteps(life: ProjectLife, now: Date): NextStep[] {
  const underWay = applicationNext(life);
  if (underWay.length > 0) return underWay;
  if (life.campaign && life.campaign.status !== "cancelled") return campaignNext(life.campaign, Boolean(life.label?.revokedAt));
  if (holdsLabel(life, now)) return [prepare(life)];
  return mayApply(life, now) ? [apply(life)] : [];
}

const told = ({ projectId }: LabelLife): NextStep => ({ who: "team", title: "L’équipe du label reprend contact avec vous", note: "Vous n’avez rien à faire.", action: { to: `/mon-espace/projets/${projectId}`, label: "Voir le projet" } });

/** The one thing that comes next, whatever the state: there is always somebody whose turn it is. */
export const nextStep = (life: ProjectLife, now: Date): NextStep => nextSteps(life, now)[0] ?? told(life);
