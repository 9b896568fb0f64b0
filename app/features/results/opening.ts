import { DomainError } from "~/lib/errors";

type State = { closedAt: Date | null; openedAt: Date | null; resultsPublishedAt: Date | null; throws: string | null };

/** Throws are typed after the close and before the opening. @throws DomainError results.not_closed | results.opened | results.lot_drawn */
export function mayTypeLot({ closedAt, openedAt, throws }: State): void {
  if (!closedAt) throw new DomainError("results.not_closed");
  if (openedAt) throw new DomainError("results.opened");
  if (throws) throw new DomainError("results.lot_drawn");
}

/** @throws DomainError results.not_closed | results.opened | results.no_lot | results.paper_unfinished */
export function mayOpen({ closedAt, openedAt, throws }: State, unfinishedPlaces: readonly string[]): void {
  if (!closedAt) throw new DomainError("results.not_closed");
  if (openedAt) throw new DomainError("results.opened");
  if (!throws) throw new DomainError("results.no_lot");
  if (unfinishedPlaces.length) throw new DomainError("results.paper_unfinished", { places: unfinishedPlaces.join(", ") });
}

/** @throws DomainError results.not_opened | results.published */
export function mayPublish({ openedAt, resultsPublishedAt }: State): void {
  if (!openedAt) throw new DomainError("results.not_opened");
  if (resultsPublishedAt) throw new DomainError("results.published");
}

/** The road from the last vote to the published results. */
export const roadSteps = ["close", "paper", "lot", "open", "publish"] as const;
export type RoadStep = (typeof roadSteps)[number] | "done";

export function nextStep({ closedAt, openedAt, resultsPublishedAt, throws }: State, unfinishedPlaces: readonly string[]): RoadStep {
  if (!closedAt) return "close";
  if (resultsPublishedAt) return "done";
  if (openedAt) return "publish";
  if (unfinishedPlaces.length) return "paper";
  return throws ? "open" : "lot";
}
