/** Campaigns of the past, as the ledger holds them. Integer cents; a citizen counts once per campaign. */
export type Past = readonly { projects: number; cents: number; citizens: number }[];

export const circles = ["close", "network", "public"] as const;
export type Circle = (typeof circles)[number];

export type CircleShares = { from: string; shares: Record<Circle, number>; /** Where it comes from, as the page says it. */ source: string };

/**
 * How givers usually share out, in percents: a dated setting, each line rules from its day on and says its source. The
 * label's history does not tell circles apart, so that no figure of ours can; a line drawn from one replaces this one by a
 * later day.
 */
export const circleShares: readonly CircleShares[] = [
  {
    from: "2015-11-01",
    shares: { close: 30, network: 40, public: 30 },
    source: "un repère de l’équipe du label, donné au premier rendez-vous, et non une mesure\u00a0: l’histoire du label ne distingue pas les cercles",
  },
];

/** The line in force on that day in Paris. */
export const sharesOn = (day: string, lines = circleShares): CircleShares => lines.filter(({ from }) => from <= day).at(-1) ?? lines[0]!;

export type CalibrationInput = { goalCents: number; durationDays: number; people: Partial<Record<Circle, number | null>> };

export type Calibration = {
  goalCents: number;
  averageGiftCents: number;
  averageProjectCents: number;
  /** The goal in percents of the average collection. */
  percentOfAverage: number;
  givers: number;
  /** With the most and the least generous group of the past: fewest and most givers. */
  bounds: { fewest: number; most: number; highestGiftCents: number; lowestGiftCents: number };
  byCircle: { circle: Circle; givers: number; sharePercent: number; people: number | null }[];
  /** The setting of the circles that was used. */
  circleRule: CircleShares;
  /** Givers of each week, first to last; the last may be short. */
  byWeek: number[];
};

const sum = (past: Past, key: "projects" | "cents" | "citizens") => past.reduce((total, group) => total + group[key], 0);

/** How many gifts of this average (`cents` over `citizens`) reach the goal, without rounding on the way. */
const giversFor = (goalCents: number, { cents, citizens }: { cents: number; citizens: number }) => Math.ceil((goalCents * citizens) / cents);

/** Whole parts in these shares that sum to the whole: what is left goes to the largest remainders, first come first served. */
export function shareOut(whole: number, shares: readonly number[]): number[] {
  const total = shares.reduce((all, share) => all + share, 0);
  const parts = shares.map((share) => Math.floor((whole * share) / total));
  const left = whole - parts.reduce((all, part) => all + part, 0);
  const byRemainder = shares.map((share, index) => ({ index, remainder: (whole * share) % total })).sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, left)) parts[index]! += 1;
  return parts;
}

/** The three circles come one after another: each gives over its own third of the campaign. */
function weeksOf(byCircle: readonly number[], days: number): number[] {
  const givenBy = (day: number) =>
    byCircle.reduce((all, givers, index) => all + givers * Math.min(1, Math.max(0, (day * 3) / days - index)), 0);
  const weeks = Math.ceil(days / 7);
  const until = Array.from({ length: weeks + 1 }, (_, week) => Math.round(givenBy(Math.min(week * 7, days))));
  return until.slice(1).map((givers, week) => givers - until[week]!);
}

function boundsOf(goalCents: number, past: Past) {
  const gifts = past.map((group) => ({ ...group, gift: group.cents / group.citizens })).sort((a, b) => a.gift - b.gift);
  const [lowest, highest] = [gifts[0]!, gifts.at(-1)!];
  return {
    fewest: giversFor(goalCents, highest), most: giversFor(goalCents, lowest),
    highestGiftCents: Math.round(highest.gift), lowestGiftCents: Math.round(lowest.gift),
  };
}

/** What the goal asks for, from the label's own history and the circles' setting of the day; null when there is no history. PRODUCT §3, goal calibrator. */
export function calibrate({ goalCents, durationDays, people }: CalibrationInput, past: Past, circleRule: CircleShares): Calibration | null {
  const told = past.filter((group) => group.citizens > 0 && group.cents > 0 && group.projects > 0);
  if (told.length === 0 || goalCents < 1) return null;
  const [projects, cents, citizens] = [sum(told, "projects"), sum(told, "cents"), sum(told, "citizens")];
  const givers = giversFor(goalCents, { cents, citizens });
  const { shares } = circleRule;
  const parts = shareOut(givers, circles.map((circle) => shares[circle]));
  return {
    goalCents, givers, circleRule,
    averageGiftCents: Math.round(cents / citizens), averageProjectCents: Math.round(cents / projects),
    percentOfAverage: Math.round((goalCents * projects * 100) / cents),
    bounds: boundsOf(goalCents, told),
    byCircle: circles.map((circle, index) => ({ circle, givers: parts[index]!, sharePercent: shares[circle], people: people[circle] ?? null })),
    byWeek: weeksOf(parts, durationDays),
  };
}
