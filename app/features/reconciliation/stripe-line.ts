import type Stripe from "stripe";

/** One line of Stripe's book as we keep it; signed integer cents. */
export type StripeLine = {
  id: string;
  type: string;
  category: string;
  currency: string;
  amountCents: number;
  feeCents: number;
  netCents: number;
  source: string | null;
  /** The transfer behind a payment to a holder's account, the reversal behind its refund, the charge behind a dispute. */
  parent: string | null;
  /** Our event and our gift, as the object names them. */
  eventKey: string | null;
  donationId: string | null;
  createdAt: Date;
  availableOn: Date;
};

type Named = Pick<StripeLine, "parent" | "eventKey" | "donationId">;

const nobody: Named = { parent: null, eventKey: null, donationId: null };
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const idOf = (object: string | { id: string } | null | undefined): string | null => (typeof object === "string" ? object : (object?.id ?? null));
const ours = (id: string | undefined): string | null => (id !== undefined && uuid.test(id) ? id : null);
const key = (kind: string, id: string | null): string | null => id && `${kind}:${id}`;

/** What an object says of itself: we write our ids on everything that we ask of Stripe. */
function namedBy(source: Exclude<Stripe.BalanceTransaction["source"], string | null>): Named {
  switch (source.object) {
    case "charge": {
      const donationId = ours(source.metadata.donation_id);
      return { parent: idOf(source.source_transfer), donationId, eventKey: key("gift", donationId) };
    }
    case "refund":
      return { ...nobody, parent: idOf(source.source_transfer_reversal), eventKey: key("refund", ours(source.metadata?.refund_id)) };
    case "transfer":
      return { ...nobody, donationId: ours(source.metadata.donation_id), eventKey: key("transfer", ours(source.metadata.transfer_id)) };
    case "transfer_reversal":
      return { ...nobody, parent: idOf(source.transfer), eventKey: key("reversal", ours(source.metadata?.reversal_id)) };
    case "dispute":
      return { ...nobody, parent: idOf(source.charge) };
    case "payout":
      return { ...nobody, eventKey: `${source.automatic ? "sweep" : "payout"}:${source.id}` };
    case "topup":
      return { ...nobody, eventKey: `topup:${source.id}` };
    default:
      return nobody;
  }
}

/** A balance transaction, read with its `source` expanded. */
export function toLine(told: Stripe.BalanceTransaction): StripeLine {
  const named = told.source && typeof told.source !== "string" ? namedBy(told.source) : nobody;
  return {
    id: told.id, type: told.type, category: told.reporting_category, currency: told.currency, amountCents: told.amount, feeCents: told.fee,
    netCents: told.net, source: idOf(told.source), ...named, createdAt: new Date(told.created * 1000), availableOn: new Date(told.available_on * 1000),
  };
}
