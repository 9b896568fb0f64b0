import { formatDate, formatShortDate } from "~/lib/dates";
import { formatCount, formatEuros, formatEurosExact } from "~/lib/money";
import { LifeLine, type LifeEvent } from "~/ui/life-line";
import { isOverPayout, type PayoutState } from "../payout";

type When = string | Date | null;
type Payout = { number: number; status: PayoutState; amountCents: number; notBefore: string | Date; arrivesOn: When; paidAt: When };
type Progress = {
  campaign: { status: string; endsAt: When };
  totals: { gifts: number; netCents: number };
  payouts: readonly Payout[];
  promisedBy: When;
  refunds: { total: number; done: number; doneCents: number };
};

const gifts = (count: number) => `${formatCount(count)} ${count > 1 ? "dons" : "don"}`;

/** « Le versement », then « Le versement n° 2 » for what came later. */
const the = ({ number }: Payout) => (number > 1 ? `Le versement n°\u00a0${number}` : "Le versement");

const soon = ({ arrivesOn, notBefore }: Payout) => (arrivesOn ? `Attendu le ${formatDate(arrivesOn)}` : `Pas avant le ${formatDate(notBefore)}`);

const leaving: Record<PayoutState, (payout: Payout) => LifeEvent> = {
  planned: (payout) => ({ title: `${the(payout)} part vers votre banque`, detail: soon(payout), state: "now" }),
  pending: (payout) => ({ title: `${the(payout)} part vers votre banque`, detail: soon(payout), state: "now" }),
  in_transit: (payout) => ({ title: `${the(payout)} est parti vers votre banque`, detail: soon(payout), state: "now" }),
  suspended: (payout) => ({ title: `${the(payout)} est en cours de vérification par l’équipe`, detail: "L’argent est en sécurité. L’équipe vous contacte si elle a besoin de vous.", state: "now" }),
  failed: (payout) => ({ title: `${the(payout)} a été refusé par votre banque`, detail: "L’argent est en sécurité. Ce qu’il faut faire est écrit plus bas.", state: "now" }),
  paid: (payout) => ({ title: `${the(payout)} est parti vers votre banque`, state: "done" }),
  cancelled: (payout) => ({ title: `${the(payout)} n’a pas eu lieu\u00a0: son argent est retourné aux donateurs`, state: "done" }),
};

const arrived = (payout: Payout): LifeEvent => ({
  title: "L’argent est sur votre compte", detail: [formatEurosExact(payout.amountCents), payout.paidAt && formatDate(payout.paidAt)].filter(Boolean).join(", "), state: "done",
});

const awaited = (promisedBy: When): LifeEvent => ({ title: "L’argent arrive sur votre compte", detail: promisedBy ? `Promis au plus tard le ${formatShortDate(promisedBy)}` : undefined, state: "next" });

function payoutEvents({ payouts, promisedBy }: Progress): LifeEvent[] {
  if (payouts.length === 0) return [{ title: "Le versement part vers votre banque", state: "next" }, awaited(promisedBy)];
  const told = payouts.flatMap((payout) => [leaving[payout.status](payout), ...(payout.status === "paid" ? [arrived(payout)] : [])]);
  return payouts.every(({ status }) => isOverPayout(status)) ? told : [...told, awaited(promisedBy)];
}

function successEvents(progress: Progress): LifeEvent[] {
  const { campaign, totals, payouts } = progress;
  const onAccount = payouts.length > 0;
  return [
    { title: "La campagne a réussi", detail: campaign.endsAt ? formatDate(campaign.endsAt) : undefined, state: "done" },
    {
      title: onAccount ? "Les dons sont arrivés sur votre compte Stripe" : "Les dons partent vers votre compte Stripe",
      detail: totals.gifts > 0 ? `${gifts(totals.gifts)}, ${formatEurosExact(totals.netCents)} après les frais` : undefined, state: onAccount ? "done" : "now",
    },
    ...payoutEvents(progress),
  ];
}

const ending = ({ status, endsAt }: Progress["campaign"]): LifeEvent =>
  status === "cancelled"
    ? { title: "La campagne a été annulée", state: "done" }
    : { title: "La campagne n’a pas atteint son seuil", detail: endsAt ? formatDate(endsAt) : undefined, state: "done" };

function refundEvents({ campaign, refunds }: Progress): LifeEvent[] {
  const over = refunds.done === refunds.total;
  return [
    ending(campaign),
    { title: "Chaque don est rendu en entier", detail: `${formatCount(refunds.done)} sur ${gifts(refunds.total)}, ${formatEuros(refunds.doneCents)}`, state: over ? "done" : "now" },
    { title: "Tout le monde est remboursé", detail: "Vous n’avez rien à payer : le label prend les frais.", state: over ? "done" : "next" },
  ];
}

/** The last bricks of a campaign's life, told to its holder. */
export function SettlementLife({ progress }: { progress: Progress }) {
  const succeeded = progress.totals.gifts > 0 || progress.campaign.status === "succeeded";
  return <LifeLine events={succeeded ? successEvents(progress) : refundEvents(progress)} />;
}
