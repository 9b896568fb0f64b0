import { formatDateTime, formatShortDate } from "~/lib/dates";
import type { ApplicationStatus } from "./application";
import { holdsLabel, isOver, mayApply, type CampaignLife, type CampaignStage, type LabelLife, type ProjectLife } from "./life";

export type Expected = "holder" | "partner" | "team" | "committee" | "citizens";

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

/** What an application under way waits for; statuses without an entry wait for nothing. */
const applicationSteps: Partial<Record<ApplicationStatus, (life: LabelLife, application: Application) => NextStep>> = {
  draft: finishDraft,
  changes_requested: (_, { id }) => correct(id),
  submitted: () => ({ who: "team", title: "L’équipe du label vérifie votre dossier", note: "Vous n’avez rien à faire." }),
  checked: () => ({ who: "team", title: "L’équipe inscrit votre projet à une séance du comité", note: "Vous n’avez rien à faire." }),
  on_agenda: ({ meetingAt }) => ({
    who: "committee",
    title: "Le comité examine votre projet",
    ...(meetingAt && { note: `Séance du ${formatDateTime(meetingAt)}.` }),
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
const campaignWords: Record<CampaignStage, (campaign: CampaignLife) => CampaignWords | null> = {
  draft: () => holderWrites("Écrivez votre campagne", "Continuer"),
  changes_requested: () => holderWrites("Corrigez votre campagne", "Voir les corrections"),
  in_review: () => ({ who: "team", title: "L’équipe relit votre campagne" }),
  approved: () => ({ who: "holder", title: "Préparez vos premiers soutiens : la campagne va s’ouvrir", action: "Voir la campagne" }),
  live: ({ endsAt }) => ({
    who: "citizens",
    title: "Votre campagne est en ligne",
    ...(endsAt && { note: `Elle se termine ${formatDateTime(endsAt)}.` }),
    action: "Suivre la campagne",
  }),
  suspended: () => ({ who: "team", title: "Votre campagne est suspendue", note: "L’équipe vous contacte." }),
  closing: () => ({ who: "team", title: "Les derniers paiements se terminent", note: "Le résultat tombe dès qu’ils sont connus." }),
  succeeded: () => ({ who: "team", title: "La collecte vous est reversée", note: "Vous n’avez rien à faire." }),
  failed: () => ({ who: "team", title: "Les dons sont remboursés", note: "Vous n’avez rien à faire." }),
  settled: () => null,
  cancelled: () => null,
};

const deliver = ({ id }: CampaignLife): NextStep => ({
  who: "holder",
  title: "Remettez les contreparties promises",
  note: "À qui, combien, à quelle adresse : tout est dans la liste.",
  action: { to: `/mon-espace/campagnes/${id}/remises`, label: "Voir la liste" },
});

function campaignNext(campaign: CampaignLife): NextStep[] {
  const words = campaignWords[campaign.status](campaign);
  const owed = campaign.delivers ? [deliver(campaign)] : [];
  if (!words) return owed;
  const { action, ...step } = words;
  return [...owed, { ...step, ...(action && { action: { to: `/mon-espace/campagnes/${campaign.id}`, label: action } }) }];
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

/** PRODUCT §1, « et maintenant ? »: what is expected of whom, next. Empty when the story is told. */
export function nextSteps(life: ProjectLife, now: Date): NextStep[] {
  const underWay = applicationNext(life);
  if (underWay.length > 0) return underWay;
  if (life.campaign && !isOver(life.campaign.status)) return campaignNext(life.campaign);
  if (life.campaign?.status === "settled") return campaignNext(life.campaign);
  if (holdsLabel(life, now)) return [prepare(life)];
  return mayApply(life, now) ? [apply(life)] : [];
}
