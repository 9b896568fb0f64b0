import { formatDate, formatShortDate } from "~/lib/dates";
import { formatCount, formatEuros, formatEurosExact } from "~/lib/money";
import { LifeLine, type LifeEvent } from "~/ui/life-line";

type When = string | Date | null;
type Progress = {
  campaign: { status: string; endsAt: When };
  totals: { gifts: number; netCents: number };
  payout: { status: string; amountCents: number; notBefore: string | Date; arrivesOn: When; paidAt: When } | null;
  promisedBy: When;
  refunds: { total: number; done: number; doneCents: number };
};

const gifts = (count: number) => `${formatCount(count)} ${count > 1 ? "dons" : "don"}`;

function payoutEvent({ payout }: Progress): LifeEvent {
  if (!payout) return { title: "Le versement part vers votre banque", state: "next" };
  if (payout.status === "paid") return { title: "Le versement est parti vers votre banque", state: "done" };
  const expected = payout.arrivesOn ? `Attendu le ${formatDate(payout.arrivesOn)}` : `Pas avant le ${formatDate(payout.notBefore)}`;
  if (payout.status === "failed") return { title: "Votre banque a refusé le versement", detail: "Vérifiez vos coordonnées bancaires, l’équipe relance avec vous.", state: "now" };
  return { title: "Le versement part vers votre banque", detail: expected, state: "now" };
}

function arrivalEvent({ payout, promisedBy }: Progress): LifeEvent {
  if (payout?.status === "paid") return { title: "L’argent est sur votre compte", detail: payout.paidAt ? formatDate(payout.paidAt) : undefined, state: "done" };
  return { title: "L’argent arrive sur votre compte", detail: promisedBy ? `Promis au plus tard le ${formatShortDate(promisedBy)}` : undefined, state: "next" };
}

function successEvents(progress: Progress): LifeEvent[] {
  const { campaign, totals, payout } = progress;
  return [
    { title: "La campagne a réussi", detail: campaign.endsAt ? formatDate(campaign.endsAt) : undefined, state: "done" },
    {
      title: payout ? "Les dons sont arrivés sur votre compte Stripe" : "Les dons partent vers votre compte Stripe",
      detail: `${gifts(totals.gifts)}, ${formatEurosExact(totals.netCents)} après les frais`, state: payout ? "done" : "now",
    },
    payoutEvent(progress),
    arrivalEvent(progress),
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
