import { followWorkshop } from "~/features/initiatives/follow-workshop.server";
import type { JobOf } from "../catalogue";

export async function handle({ bookingId }: JobOf<"follow_workshop">): Promise<void> {
  await followWorkshop(bookingId);
}
