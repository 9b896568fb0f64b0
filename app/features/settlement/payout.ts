/** The states of a payout with the words people read and the colour of their tag. */
export const payoutStates = {
  planned: { label: "Prévu", tone: "draft" },
  suspended: { label: "Suspendu", tone: "warning" },
  pending: { label: "Demandé", tone: "info" },
  in_transit: { label: "En route", tone: "info" },
  paid: { label: "Reçu par la banque", tone: "success" },
  failed: { label: "Refusé", tone: "danger" },
  cancelled: { label: "Sans objet", tone: "draft" },
} as const;

export type PayoutState = keyof typeof payoutStates;
export const payoutStateKeys = Object.keys(payoutStates) as PayoutState[];

/** `clock`: our own job, when nothing is left to pay out. */
export type PayoutMover = "stripe" | "team" | "holder" | "clock";

type Step = { verb: string; from: readonly PayoutState[]; to: PayoutState; by: PayoutMover; label: string };

/** Every way a payout moves: the rules and the drawing in docs read this table. */
export const payoutSteps = [
  { verb: "take", from: ["planned"], to: "pending", by: "stripe", label: "Accepter l’ordre" },
  { verb: "leave", from: ["planned", "pending"], to: "in_transit", by: "stripe", label: "Partir vers la banque" },
  { verb: "arrive", from: ["planned", "pending", "in_transit"], to: "paid", by: "stripe", label: "Arriver" },
  { verb: "refuse", from: ["planned", "pending", "in_transit", "paid"], to: "failed", by: "stripe", label: "Refuser ou renvoyer" },
  { verb: "suspend", from: ["planned"], to: "suspended", by: "team", label: "Suspendre" },
  { verb: "lift", from: ["suspended"], to: "planned", by: "team", label: "Lever la suspension, à deux" },
  { verb: "ask_again", from: ["failed"], to: "planned", by: "team", label: "Relancer" },
  { verb: "mend", from: ["failed"], to: "planned", by: "holder", label: "Relancer, une fois réparé" },
  { verb: "empty", from: ["planned"], to: "cancelled", by: "clock", label: "Constater qu’il n’y a plus rien à verser" },
] as const satisfies readonly Step[];

export const payoutMayGo = (from: PayoutState, to: PayoutState, by: PayoutMover): boolean =>
  payoutSteps.some((step: Step) => step.by === by && step.to === to && step.from.includes(from));

/** Nothing more will come of it. */
export const isOverPayout = (status: PayoutState): boolean => status === "paid" || status === "cancelled";
