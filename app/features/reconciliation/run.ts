/** What a comparison found on both sides, signed cents; null while it runs. */
export type ComparedRun = {
  platformStripeCents: number | null;
  platformLedgerCents: number | null;
  platformUnderWayCents: number;
  holdersStripeCents: number | null;
  holdersLedgerCents: number | null;
  holdersUnderWayCents: number;
  publicCents: number | null;
  publicLedgerCents: number | null;
};

export type BookKey = "platform" | "holders" | "public";
export type Book = { key: BookKey; /** Stripe, or what the public reads. */ other: number; ledger: number; /** Part of their difference that closes by itself. */ underWay: number };

export const booksOf = (run: ComparedRun): [Book, Book, Book] => [
  { key: "platform", other: run.platformStripeCents ?? 0, ledger: run.platformLedgerCents ?? 0, underWay: run.platformUnderWayCents },
  { key: "holders", other: run.holdersStripeCents ?? 0, ledger: run.holdersLedgerCents ?? 0, underWay: run.holdersUnderWayCents },
  { key: "public", other: run.publicCents ?? 0, ledger: run.publicLedgerCents ?? 0, underWay: 0 },
];

/** What is left to explain: the difference without what is under way. */
export const gapOf = ({ other, ledger, underWay }: Book): number => other - ledger - underWay;

/** Over both of Stripe's books. */
export const sumOf = (run: ComparedRun, amount: (book: Book) => number): number => booksOf(run).filter(({ key }) => key !== "public").reduce((sum, book) => sum + amount(book), 0);
