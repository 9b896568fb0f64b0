type Event = { kind: string; lines: readonly { account: string; cents: number }[] };

/** The account whose line is what an event is about, whatever fees are booked beside it. */
const subjects: Partial<Record<string, string>> = {
  gift: "campaign:funds:",
  refund: "stripe:platform",
  refund_returned: "stripe:platform",
  dispute_opened: "stripe:disputed:",
  dispute_won: "stripe:disputed:",
  dispute_lost: "stripe:disputed:",
  dispute_returned: "stripe:platform",
  transfer: "stripe:connected:",
  reversal: "stripe:connected:",
  holder_repaid: "owed_by_holder:",
  payout: "stripe:connected:",
  payout_returned: "stripe:connected:",
  reserve_top_up: "label:reserve",
};

/** What an event moved, in cents: the gift, what its donor got back, what reached the holder. Else all that came in. */
export function eventCents({ kind, lines }: Event): number {
  const subject = subjects[kind];
  const line = subject === undefined ? undefined : lines.find(({ account }) => account.startsWith(subject));
  return line ? Math.abs(line.cents) : lines.reduce((sum, { cents }) => sum + Math.max(cents, 0), 0);
}
