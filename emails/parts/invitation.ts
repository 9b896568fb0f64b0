import type { CalendarEntry, CalendarMethod } from "~/lib/ical";

/** A mail that also speaks to calendars exports `invitation`. `id` names the appointment for its whole life. */
export type Invitation = Omit<CalendarEntry, "uid"> & { method: Exclude<CalendarMethod, "publish">; id: string };
