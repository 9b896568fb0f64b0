import type { BallotForm, EditionCounting, EditionPhaseKind, EditionStatus } from "#db/schema";

export { countingOf } from "./counting-of";
export { rulesInWords } from "./rules-in-words";

/** In the order of a year. */
export const phaseKinds = ["ideas", "files", "committee", "budget_writing", "shooting", "training", "vote", "results", "accountability"] as const satisfies readonly EditionPhaseKind[];
export type PhaseKind = EditionPhaseKind;

export const countings = ["award-scale", "top-n", "greedy", "greedy-no-skip", "greedy-threshold", "mes-add1", "mes-add1-noexhaustive", "mes-add1u"] as const satisfies readonly EditionCounting[];
export type Counting = EditionCounting;

export const ballotForms = ["approval", "knapsack"] as const satisfies readonly BallotForm[];

/** Calendar days of Europe/Paris, `YYYY-MM-DD`, both included. */
export type Phase = { kind: PhaseKind; startsOn: string; endsOn: string };

/** Euro cents: at least `floorCents` to who is funded, at most `capCents`. */
export type Category = { id: string; position: number; name: string; explanation: string; floorCents: number; capCents: number };

export type Criterion = { id: string; position: number; title: string; question: string };

/** What decides who wins: enough to count. Euro cents. */
export type CountingRules = {
  envelopeCents: number;
  counting: Counting;
  /** The award scale gives whole steps. */
  stepCents: number;
  /** `top-n` only. */
  winnersCount: number | null;
  /** `greedy-threshold` only. */
  minVotes: number | null;
  categories: readonly Pick<Category, "id" | "floorCents" | "capCents">[];
};

export type Edition = Omit<CountingRules, "categories"> & {
  id: string;
  year: number;
  name: string;
  status: EditionStatus;
  publishedAt: Date | null;
  ballotForm: BallotForm;
  minChoices: number;
  maxChoices: number;
  blankAllowed: boolean;
  minAge: number;
  /** How many people one mailbox may vouch for. */
  votersPerMailbox: number;
  /** Where voters live (INSEE codes); null: the whole territory. */
  communeCodes: readonly string[] | null;
  territory: { code: string; name: string; inName: string };
  isDemo: boolean;
  /** When the rules were sealed; null while they may change. */
  sealedAt: Date | null;
  /** In the order of the year. */
  phases: readonly Phase[];
  categories: readonly Category[];
  criteria: readonly Criterion[];
};

export const phaseOf = (edition: { phases: readonly Phase[] }, kind: PhaseKind): Phase | null => edition.phases.find((phase) => phase.kind === kind) ?? null;

/** Those of this day in Paris; several may run at once. */
export const currentPhases = (edition: { phases: readonly Phase[] }, day: string): Phase[] =>
  edition.phases.filter(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn);

export const nextPhase = (edition: { phases: readonly Phase[] }, day: string): Phase | null =>
  edition.phases.filter(({ startsOn }) => startsOn > day).sort((a, b) => a.startsOn.localeCompare(b.startsOn))[0] ?? null;

/** May who lives there vote? INSEE code of the commune. */
export const isEligibleCommune = ({ communeCodes, territory }: Pick<Edition, "communeCodes" | "territory">, code: string): boolean =>
  communeCodes ? communeCodes.includes(code) : code.startsWith(territory.code);

export const isSealed = (edition: Pick<Edition, "sealedAt">): boolean => edition.sealedAt !== null;

/** From the first day of the first phase on, until the next edition begins. */
export const firstDay = (edition: { phases: readonly Phase[] }): string | null => edition.phases.map(({ startsOn }) => startsOn).sort()[0] ?? null;
