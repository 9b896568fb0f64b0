import { formatDate, formatShortDate } from "~/lib/dates";
import { formatCount, formatEuros, formatEurosExact } from "~/lib/money";
import { LifeLine, type LifeEvent } from "~/ui/life-line";

type When = string | Date | null;
type Progress = {
  campaign: { status: string; closedAt: When };
  totals: { gifts: number; netCents: number };
  payout: { status: string; amountCents: number; notBefore: string | Date; arrivesOn: When; paidAt: When } | null;
  promisedBy: When;
  refunds: { total: number; done: number; doneCents: number };
};

const gifts = (count: number) => `${formatCount(count)} ${count > 1 ? "dons" : "don"}`;

function successEvents({ campaign, totals, payout, promisedBy }: Progress): LifeEvent[] {
  const paid = payout?.status === "paid";
  const ended = campaign.closedAt ? formatDate(campaign.closedAt) : undefined;
  const expected = payout?.arrivesOn ?? null;
  return [
    { title: "La campagne a réussi", detail: ended, state: "done" },
    { title: "Les dons partent vers votre compte Stripe", detail: `${gifts(totals.gifts)}, ${formatEurosExact(totals.netCents)}`, state: payout ? "done" : "now" },
    { title: "Le versement part vers votre banque", detail: expected ? `Attendu le ${formatDate(expected)}` : payout ? `Pas avant le ${formatDate(payout.notBefore)}` : undefined,
      state: paid ? "done" : payout ? "now" : "next" },
    { title: "L’argent est sur votre compte", detail: paid && payout.paidAt ? formatDate(payout.paidAt) : promisedBy ? `Promis au plus tard le ${formatShortDate(promisedBy)}` : undefined,
      state: paid ? "done" : "next" },
  ];
}

function refundEvents({ campaign, refunds }: Progress): LifeEvent[] {
  const over = refunds.done === refunds.total;
  return [
    { title: campaign.status === "cancelled" ? "La campagne a été annulée" : "La campagne n’a pas atteint son seuil", detail: campaign.closedAt ? formatDate(campaign.closedAt) : undefined, state: "done" },
    { title: "Chaque don est rendu en entier", detail: `${formatCount(refunds.done)} sur ${gifts(refunds.total)}, ${formatEuros(refunds.doneCents)}`, state: over ? "done" : "now" },
    { title: "Tout le monde est remboursé", detail: "Vous n’avez rien à payer : le label prend les frais.", state: over ? "done" : "next" },
  ];
}

/** The last bricks of a campaign's life, told to its holder. */
export function SettlementLife({ progress }: { progress: Progress }) {
  const succeeded = progress.totals.gifts > 0 || progress.campaign.status === "succeeded";
  return <LifeLine events={succeeded ? successEvents(progress) : refundEvents(progress)} />;
}
