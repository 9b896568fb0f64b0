import { addDays, formatDateTime, formatShortDate, parisDay } from "~/lib/dates";
import type { ApplicationStatus } from "./application";
import { holdsLabel, mayApply, type AskedOfHolder, type LabelLife, type ProjectLife } from "./life";
import { campaignStep } from "./next-campaign-step";
import { NO_LIMIT, NOTHING_TO_DO, type NextStep } from "./step";

type Application = NonNullable<LabelLife["application"]>;

const lastDay = ({ decision }: LabelLife) => (decision?.outcome === "adjourned" && decision.resubmitBefore ? `Au plus tard le ${formatShortDate(decision.resubmitBefore)}` : null);

function finishDraft(life: LabelLife, { id, missing }: Application): NextStep {
  const by = lastDay(life) ?? NO_LIMIT;
  const page = `/mon-espace/demandes/${id}`;
  if (missing === 0) return { who: "holder", title: "Déposez votre demande de label", by, note: "Tout y est.", action: { to: `${page}/depot`, label: "Relire et déposer" } };
  const left = missing === 1 ? "Il reste une chose à compléter." : `Il reste ${missing} choses à compléter.`;
  return { who: "holder", title: "Complétez votre demande de label", by, note: left, action: { to: page, label: "Continuer" } };
}

/** The team reads a file within this many days of its submission. */
const TEAM_DAYS = 10;
const answerBy = (submittedAt: Date | null) => (submittedAt ? `Réponse attendue avant le ${formatShortDate(addDays(parisDay(submittedAt), TEAM_DAYS))}` : "Réponse sous dix jours");

/** What an application under way waits for; statuses without an entry wait for nothing. */
const applicationSteps: Partial<Record<ApplicationStatus, (life: LabelLife, application: Application) => NextStep>> = {
  draft: finishDraft,
  changes_requested: (_, { id }) => ({
    who: "holder",
    title: "Complétez votre demande, puis déposez-la de nouveau",
    by: NO_LIMIT,
    note: "L’équipe vous a écrit ce qui manque, critère par critère.",
    action: { to: `/mon-espace/demandes/${id}`, label: "Voir ce qui manque" },
  }),
  submitted: (_, { submittedAt }) => ({ who: "team", title: "L’équipe du label vérifie votre dossier", by: answerBy(submittedAt), note: NOTHING_TO_DO }),
  checked: () => ({ who: "team", title: "L’équipe inscrit votre projet à une séance du comité", by: "Pour la prochaine séance : la date vous sera écrite", note: NOTHING_TO_DO }),
  on_agenda: ({ meetingAt }) => ({ who: "committee", title: "Le comité examine votre projet", by: meetingAt ? `Séance du ${formatDateTime(meetingAt)}` : "La date de la séance vous sera écrite", note: NOTHING_TO_DO }),
};

function applicationStep(life: LabelLife): NextStep | null {
  const { application } = life;
  const step = application && applicationSteps[application.status]?.(life, application);
  if (!step) return null;
  const meanwhile = application.awaited.map((partnerName) => `${partnerName} doit répondre à votre demande d’attestation.`);
  return { ...step, ...(meanwhile.length > 0 && { meanwhile }) };
}

const askTitle = ({ decision, isCandidate }: ProjectLife): string => {
  if (decision) return "Demandez le label à nouveau, quand vous serez prêts";
  return isCandidate ? "Si vous voulez aussi une campagne de dons, demandez le label" : "Demandez le label";
};

const apply = (life: ProjectLife): NextStep => ({
  who: "holder",
  title: askTitle(life),
  by: NO_LIMIT,
  note: life.isCandidate ? "Le budget citoyen, lui, ne le demande pas." : "Quatre critères, un plan de financement, un partenaire qui vous connaît.",
  action: { to: `/mon-espace/projets/${life.projectId}/demande`, label: "Demander le label" },
});

const prepare = ({ projectId, label }: LabelLife): NextStep => ({
  who: "holder",
  title: "Préparez votre campagne",
  by: label ? `Votre label est valable jusqu’au ${formatShortDate(label.endsAt)}` : NO_LIMIT,
  action: { to: `/mon-espace/projets/${projectId}/campagne`, label: "Préparer la campagne", post: true },
});

const told: NextStep = { who: "team", title: "L’équipe du label reprend contact avec vous", by: "Sous dix jours", note: NOTHING_TO_DO };

/** The step of the label and of its campaign. */
function ownStep(life: ProjectLife, now: Date): NextStep {
  const step = applicationStep(life) ?? campaignStep(life);
  if (step) return step;
  if (holdsLabel(life, now)) return prepare(life);
  return mayApply(life, now) ? apply(life) : told;
}

function taskStep({ title, dueOn, ...action }: AskedOfHolder, now: Date): NextStep {
  const late = dueOn !== null && dueOn < parisDay(now);
  return { who: "holder", title, by: dueOn ? `${late ? "Attendu depuis le" : "Avant le"} ${formatShortDate(dueOn)}` : NO_LIMIT, action };
}

/**
 * PRODUCT §1, « et maintenant ? »: exactly one thing comes next, whatever the state, and there is always somebody whose turn it
 * is. What another room asks of the holder (`asked`) takes the turn of a step that waits for others, never of the holder's own.
 */
export function nextStep(life: ProjectLife, now: Date): NextStep {
  const step = ownStep(life, now);
  const [first] = [...(life.asked ?? [])].sort((a, b) => (a.dueOn ?? "9").localeCompare(b.dueOn ?? "9"));
  if (!first || step.who === "holder") return step;
  return { ...taskStep(first, now), meanwhile: [`${step.title}.`, ...(step.meanwhile ?? [])] };
}
