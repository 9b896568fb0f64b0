import { formatShortDate } from "~/lib/dates";
import { holdsLabel, type ProjectLife } from "./life";

export type LifeMoment = { title: string; detail?: string; state: "done" | "now" | "next" };

type Moment = { title: string; at: Date | null; done: boolean };

const outcomes = { labelled: "Label accordé", adjourned: "Décision ajournée", refused: "Label refusé" } as const;

function labelMoments({ application, decision, meetingAt }: ProjectLife): Moment[] {
  const status = application?.status;
  const inCommittee = status === "on_agenda" || status === "decided";
  return [
    { title: "Demande de label", at: application?.submittedAt ?? null, done: Boolean(application?.submittedAt) && status !== "draft" && status !== "changes_requested" },
    { title: "Vérification du dossier", at: null, done: status === "checked" || inCommittee },
    {
      title: decision && status === "decided" ? outcomes[decision.outcome] : "Décision du comité",
      at: status === "decided" ? (decision?.decidedAt ?? null) : meetingAt,
      done: status === "decided",
    },
  ];
}

function campaignMoments({ campaign }: ProjectLife): Moment[] {
  const status = campaign?.status;
  const over = status === "succeeded" || status === "failed" || status === "settled" || status === "cancelled";
  return [
    { title: "Campagne", at: campaign?.startsAt ?? null, done: over || status === "closing" },
    { title: "Solde de la campagne", at: null, done: status === "settled" },
  ];
}

/** What came before the project's own page: never a step to come. */
function firstMoments({ beginning }: ProjectLife): Moment[] {
  if (!beginning) return [];
  const { receivedAt, metAt } = beginning;
  return [{ title: "Prise de contact", at: receivedAt, done: true }, ...(metAt ? [{ title: "Premier rendez-vous", at: metAt, done: true }] : [])];
}

/** The project's story in bricks, from its first call to the payout: laid, being laid, still to lay. */
export function lifeLine(life: ProjectLife, now: Date): LifeMoment[] {
  const ends = life.application?.status === "decided" && !holdsLabel(life, now) && !life.campaign;
  const moments: Moment[] = [
    ...firstMoments(life),
    { title: "Projet créé", at: life.createdAt, done: true },
    ...labelMoments(life),
    ...(ends ? [] : campaignMoments(life)),
  ];
  const current = moments.findIndex(({ done }) => !done);
  return moments.map(({ title, at }, index) => ({
    title,
    ...(at && { detail: formatShortDate(at) }),
    state: index === current ? "now" : current === -1 || index < current ? "done" : "next",
  }));
}
