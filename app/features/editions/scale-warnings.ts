import type { Category, Edition } from "./edition";

/** How many initiatives of a category may stand on the ballot, and what they ask. */
export type Candidates = { categoryId: string; count: number; floorsCents: number; capsCents: number };

export type ScaleWarning =
  | { kind: "no_category" }
  | { kind: "floor_above_envelope"; category: string }
  /** Whole floors that the envelope pays, would nobody else ask. */
  | { kind: "few_floors"; category: string; floors: number }
  | { kind: "step_too_large"; category: string }
  | { kind: "floors_above_envelope"; floorsCents: number; envelopeCents: number; count: number }
  | { kind: "envelope_above_caps"; capsCents: number; envelopeCents: number };

const FEW = 10;

type Scaled = Pick<Edition, "counting" | "envelopeCents" | "stepCents"> & { categories: readonly Category[] };

/** Does the award scale make sense? Floors must be payable, steps must fit, the envelope must find takers. */
export function scaleWarnings(edition: Scaled, candidates: readonly Candidates[]): ScaleWarning[] {
  if (edition.counting !== "award-scale") return [];
  if (!edition.categories.length) return [{ kind: "no_category" }];
  return [...edition.categories.flatMap((category) => categoryWarnings(edition, category)), ...totals(edition, candidates)];
}

function categoryWarnings({ envelopeCents, stepCents }: Scaled, { name, floorCents, capCents }: Category): ScaleWarning[] {
  const floors = Math.floor(envelopeCents / floorCents);
  if (!floors) return [{ kind: "floor_above_envelope", category: name }];
  return [
    ...(floors < FEW ? [{ kind: "few_floors" as const, category: name, floors }] : []),
    ...(capCents > floorCents && stepCents > capCents - floorCents ? [{ kind: "step_too_large" as const, category: name }] : []),
  ];
}

function totals({ envelopeCents }: Scaled, candidates: readonly Candidates[]): ScaleWarning[] {
  const sum = (of: (one: Candidates) => number) => candidates.reduce((total, one) => total + of(one), 0);
  const [count, floorsCents, capsCents] = [sum((one) => one.count), sum((one) => one.floorsCents), sum((one) => one.capsCents)];
  if (!count) return [];
  if (floorsCents > envelopeCents) return [{ kind: "floors_above_envelope", floorsCents, envelopeCents, count }];
  return capsCents < envelopeCents ? [{ kind: "envelope_above_caps", capsCents, envelopeCents }] : [];
}
