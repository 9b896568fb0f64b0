import { DomainError } from "~/lib/errors";

/** Written on each campaign and each of its transitions, so that an old decision is read with its own rules. */
export const campaignRules = "campaign-1";

/** The states of a campaign (PRODUCT §3) with the words people read and the colour of their tag. */
export const campaignStates = {
  draft: { label: "Brouillon", tone: "draft" },
  in_review: { label: "En relecture", tone: "info" },
  changes_requested: { label: "À corriger", tone: "warning" },
  approved: { label: "Approuvée, à venir", tone: "info" },
  live: { label: "En ligne", tone: "live" },
  suspended: { label: "Suspendue", tone: "danger" },
  closing: { label: "Clôture en cours", tone: "warning" },
  succeeded: { label: "Réussie", tone: "success" },
  failed: { label: "Seuil non atteint", tone: "danger" },
  settled: { label: "Soldée", tone: "success" },
  cancelled: { label: "Annulée", tone: "draft" },
} as const;

export type CampaignStatus = keyof typeof campaignStates;
export const campaignStatuses = Object.keys(campaignStates) as CampaignStatus[];

/** `clock` is everything that happens without a person: dates, deadlines, the last payment. */
export type CampaignMover = "holder" | "team" | "clock";

type Step = { verb: string; from: readonly CampaignStatus[]; to: CampaignStatus; by: CampaignMover; label: string };

/** Every way a campaign moves: the rule, the buttons and the drawing in docs read this table. */
export const campaignSteps = [
  { verb: "submit", from: ["draft", "changes_requested"], to: "in_review", by: "holder", label: "Envoyer à l’équipe" },
  { verb: "request_changes", from: ["in_review"], to: "changes_requested", by: "team", label: "Demander des corrections" },
  { verb: "approve", from: ["in_review"], to: "approved", by: "team", label: "Approuver" },
  { verb: "launch", from: ["approved"], to: "live", by: "clock", label: "Mettre en ligne" },
  { verb: "suspend", from: ["live"], to: "suspended", by: "team", label: "Suspendre" },
  { verb: "revoke", from: ["live"], to: "suspended", by: "clock", label: "Suspendre, label retiré" },
  { verb: "lose_label", from: ["approved"], to: "changes_requested", by: "clock", label: "Rendre au porteur, label perdu" },
  { verb: "resume", from: ["suspended"], to: "live", by: "team", label: "Remettre en ligne" },
  { verb: "close", from: ["live"], to: "closing", by: "clock", label: "Clore à l’échéance" },
  { verb: "succeed", from: ["closing"], to: "succeeded", by: "clock", label: "Constater la réussite" },
  { verb: "fail", from: ["closing"], to: "failed", by: "clock", label: "Constater l’échec" },
  { verb: "settle", from: ["succeeded", "failed"], to: "settled", by: "clock", label: "Solder" },
  { verb: "lapse", from: ["suspended"], to: "cancelled", by: "clock", label: "Annuler à l’échéance" },
  {
    verb: "cancel", to: "cancelled", by: "team", label: "Annuler",
    from: ["draft", "in_review", "changes_requested", "approved", "live", "suspended", "closing"],
  },
] as const satisfies readonly Step[];

export type CampaignVerb = (typeof campaignSteps)[number]["verb"];

export const stepOf = (verb: CampaignVerb): Step => campaignSteps.find((step) => step.verb === verb)!;

/** Same call for the rule and for the button. */
export const canMove = (status: CampaignStatus, verb: CampaignVerb, by: CampaignMover): boolean =>
  stepOf(verb).by === by && stepOf(verb).from.includes(status);

/** @throws DomainError campaign.wrong_state */
export function nextStatus(status: CampaignStatus, verb: CampaignVerb, by: CampaignMover): CampaignStatus {
  if (!canMove(status, verb, by)) throw new DomainError("campaign.wrong_state", { status: campaignStates[status].label });
  return stepOf(verb).to;
}

/** Buttons of a screen, in the order of the table. */
export const movesFor = (status: CampaignStatus, by: CampaignMover): Step[] =>
  campaignSteps.filter((step) => canMove(status, step.verb, by));

/** The holder writes while nobody else holds the pen. */
export const isEditable = (status: CampaignStatus): boolean => status === "draft" || status === "changes_requested";

/** One campaign at a time per label: these take its place. */
export const openStatuses: readonly CampaignStatus[] = ["draft", "in_review", "changes_requested", "approved", "live", "suspended", "closing"];

/** What the public may look at; `cancelled` only once it had been online (the query sees to it). */
export const publicStatuses: readonly CampaignStatus[] = ["approved", "live", "suspended", "closing", "succeeded", "failed", "settled", "cancelled"];

/** @throws DomainError campaign.not_editable */
export function mustBeEditable(status: CampaignStatus): void {
  if (!isEditable(status)) throw new DomainError("campaign.not_editable", { status: campaignStates[status].label });
}
