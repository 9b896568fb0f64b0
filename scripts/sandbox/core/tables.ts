import type Stripe from "stripe";

/** The platform's own rows carry this account; rows of a connected account carry its `acct_…`. */
export const PLATFORM = "platform";

export interface LineInput {
  name: string;
  description: string | null;
  productMetadata: Record<string, string>;
  unitAmount: number;
  quantity: number;
}

/** What a session was opened with and Stripe does not show on the session itself. */
export interface SessionInput {
  lines: LineInput[];
  intent: { metadata: Record<string, string>; transferGroup: string | null; description: string | null };
}

export interface AccountLinkRow {
  accountId: string;
  expiresAt: number;
  opened: boolean;
  returnUrl: string;
  refreshUrl: string;
}

/** A row exists until the event is delivered. */
export interface Delivery {
  attempts: number;
  /** Seconds of sandbox time. */
  nextAt: number;
  state: "waiting" | "given_up";
}

/** One try at delivering an event. `number` 0: a copy of an event that had arrived. */
export interface Attempt {
  event: string;
  type: string;
  number: number;
  /** When it was due, in seconds of sandbox time. */
  at: number;
  status?: number;
  problem?: string;
}

export interface StoredAnswer {
  fingerprint: string;
  status: number;
  body: unknown;
  requestId: string;
  at: number;
}

export interface StoredMail {
  from: string;
  to: string[];
  subject: string;
  text: string;
  html: string | null;
  headers: Record<string, string>;
  attachments: { filename: string; contentType: string; cid: string | null; base64: string }[];
  receivedAt: number;
  read: boolean;
}

export interface PayoutContent {
  /** Balance transactions that an automatic payout swept. */
  transactions: string[];
}

/** Everything the sandbox remembers. Ids inside are never expanded: see api/expand.ts. */
export interface Tables {
  session: Stripe.Checkout.Session;
  sessionInput: SessionInput;
  intent: Stripe.PaymentIntent;
  charge: Stripe.Charge;
  /** Direct debits that their bank has not answered yet. */
  debit: { sessionId: string; at: number; iban: string };
  dispute: Stripe.Dispute;
  refund: Stripe.Refund;
  /** Refunds that a bank will send back, and when. */
  doomedRefund: { at: number };
  transfer: Stripe.Transfer;
  reversal: Stripe.TransferReversal;
  account: Stripe.Account;
  accountLink: AccountLinkRow;
  payout: Stripe.Payout;
  payoutContent: PayoutContent;
  topup: Stripe.Topup;
  transaction: Stripe.BalanceTransaction;
  schedule: { interval: "daily" | "manual" };
  event: Stripe.Event;
  delivery: Delivery;
  attempt: Attempt;
  answer: StoredAnswer;
  /** Payouts that the bank will send back. */
  doomedPayout: { code: string };
  mail: StoredMail;
  setting: { value: number };
}

export type TableName = keyof Tables;
