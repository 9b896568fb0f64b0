export type MandateTime = "past" | "current" | "future";

/** Where a mandate stands on that calendar day (Europe/Paris); its last day is part of it. */
export function mandateTime({ startsOn, endsOn }: { startsOn: string; endsOn: string | null }, day: string): MandateTime {
  if (startsOn > day) return "future";
  return endsOn !== null && endsOn < day ? "past" : "current";
}
