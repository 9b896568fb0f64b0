import { forgetGuests } from "~/features/events/forget-guests.server";
import type { JobOf } from "../catalogue";

export async function handle({ eventId }: JobOf<"forget_guests">): Promise<void> {
  await forgetGuests(eventId);
}
