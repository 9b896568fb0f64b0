import { formatDateTime, formatShortDate } from "~/lib/dates";
import type { CampaignLife, CampaignStage, ProjectLife } from "./life";
import { NOTHING_TO_DO, type NextStep } from "./step";

type Life = Pick<ProjectLife, "campaign" | "label">;

/** Said without its page: `action` is the word on its button. */
type Words = Omit<NextStep, "action"> & { action?: string };

const FEW_DAYS = "Sous quelques jours ouvrés";
const whileLabelled = ({ label }: Life) => (label && !label.revokedAt ? `Avant la fin de votre label, le ${formatShortDate(label.endsAt)}` : "Sans date limite");
const writes = (title: string, by: string, action: string): Words => ({ who: "holder", title, by, action });

/** Where the money is: at the label's, on its way to the bank, or sent back by it. */
function payoutWords({ payout }: CampaignLife): Words {
  if (payout?.status === "failed")
    return { ...writes("Votre banque a refusé le versement", "Dès que possible : le versement vous attend", "Voir ce qu’il faut faire"), note: "L’argent est en sécurité. L’équipe vous aide." };
  if (payout?.status === "in_transit" || payout?.status === "pending")
    return { who: "bank", title: "La collecte vous est reversée", by: payout.arrivesOn ? `Arrivée prévue le ${formatShortDate(payout.arrivesOn)}` : FEW_DAYS, note: NOTHING_TO_DO };
  if (payout?.status === "suspended") return { who: "team", title: "L’équipe vérifie votre versement", by: FEW_DAYS, note: "L’argent est en sécurité. L’équipe vous contacte si elle a besoin de vous." };
  return { who: "team", title: "La collecte vous est reversée", by: FEW_DAYS, note: NOTHING_TO_DO };
}

const REVOKED = "Votre label a été retiré : l’équipe vous en donne les raisons et la suite.";

const words: Record<CampaignStage, (campaign: CampaignLife, life: Life) => Words | null> = {
  draft: (_, life) => writes("Écrivez votre campagne", whileLabelled(life), "Continuer"),
  changes_requested: (_, life) => writes("Corrigez votre campagne", whileLabelled(life), "Voir les corrections"),
  in_review: () => ({ who: "team", title: "L’équipe relit votre campagne", by: "Sous dix jours", note: NOTHING_TO_DO }),
  approved: ({ startsAt }) => writes("Préparez vos premiers soutiens : la campagne va s’ouvrir", startsAt ? `Ouverture le ${formatShortDate(startsAt)}` : "D’ici à l’ouverture", "Voir la campagne"),
  live: ({ endsAt }) => ({ who: "citizens", title: "Votre campagne est en ligne", by: endsAt ? `Jusqu’au ${formatDateTime(endsAt)}` : "Jusqu’à sa fin", action: "Suivre la campagne" }),
  suspended: (_, { label }) => ({ who: "team", title: "Votre campagne est suspendue", by: FEW_DAYS, note: label?.revokedAt ? REVOKED : "L’équipe vous contacte." }),
  closing: () => ({ who: "team", title: "Les derniers paiements se terminent", by: FEW_DAYS, note: "Le résultat tombe dès qu’ils sont connus." }),
  succeeded: payoutWords,
  failed: () => ({ who: "team", title: "Les dons sont remboursés", by: "Sous dix jours", note: NOTHING_TO_DO }),
  settled: () => writes("Relisez votre relevé, et donnez des nouvelles à vos donateurs", "Sans date limite", "Voir le relevé"),
  cancelled: () => null,
};

/** Where a step of the campaign is done, when not on its own page. */
const pageOf = ({ id, status }: CampaignLife) => `/mon-espace/campagnes/${id}${status === "settled" || status === "succeeded" ? "/reversement" : ""}`;

function ownStep(campaign: CampaignLife, life: Life): NextStep | null {
  const said = words[campaign.status](campaign, life);
  if (!said) return null;
  const { action, ...step } = said;
  return { ...step, ...(action && { action: { to: pageOf(campaign), label: action } }) };
}

/** From the review on nothing opens and nothing is paid without the account; a payout that was refused says more. */
const needsAccount = ({ status, payout, account }: CampaignLife): boolean =>
  Boolean(account) && ["in_review", "approved", "live", "closing", "succeeded"].includes(status) && payout?.status !== "failed";

/** Until it is mended the money goes nowhere. */
const isPressing = (campaign: CampaignLife): boolean => needsAccount(campaign) || (campaign.status === "succeeded" && campaign.payout?.status === "failed");

function accountStep({ id, account }: CampaignLife): NextStep {
  const { title, by, note } = account!;
  return { who: "holder", title, by, ...(note && { note }), action: { to: `/mon-espace/campagnes/${id}/compte`, label: "Ouvrir la page du compte" } };
}

const deliver = ({ id }: CampaignLife): NextStep => ({
  who: "holder",
  title: "Remettez les contreparties promises",
  by: "Au mois promis pour chacune",
  note: "À qui, combien, à quelle adresse : tout est dans la liste.",
  action: { to: `/mon-espace/campagnes/${id}/remises`, label: "Voir la liste" },
});

/** What the project's campaign waits for; null without one, or when it left nothing to do. Rewards that are owed come first, but for what keeps the money from coming. */
export function campaignStep(life: Life): NextStep | null {
  if (!life.campaign) return null;
  const usual = ownStep(life.campaign, life);
  const step = needsAccount(life.campaign) ? { ...accountStep(life.campaign), ...(usual && { meanwhile: [`${usual.title}.`] }) } : usual;
  if (!life.campaign.delivers) return step;
  if (step && isPressing(life.campaign)) return { ...step, meanwhile: [...(step.meanwhile ?? []), `${deliver(life.campaign).title}.`] };
  return { ...deliver(life.campaign), ...(step && { meanwhile: [`${step.title}.`] }) };
}
