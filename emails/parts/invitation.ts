import type { CalendarEntry, CalendarMethod } from "~/lib/ical";

/** A mail that also speaks to calendars exports `invitation`. `id` names the appointment for its whole life. */
export type Invitation = Omit<CalendarEntry, "uid"> & { method: Exclude<CalendarMethod, "publish">; id: string };

/** The same as a mail's props keep it: instants in ISO, UTC. */
export type KeptInvitation = Omit<Invitation, "startsAt" | "endsAt"> & { startsAt: string; endsAt: string };

export const readInvitation = (kept: KeptInvitation | null): Invitation | null =>
  kept && { ...kept, startsAt: new Date(kept.startsAt), endsAt: new Date(kept.endsAt) };
