/** The place of a comptoir that an initiative holds or held. `startsAt` in UTC. */
export type Workshop = {
  bookingId: string;
  eventId: string;
  status: "booked" | "waiting" | "cancelled";
  attended: boolean | null;
  eventCancelled: boolean;
  title: string;
  startsAt: Date;
  endsAt: Date;
  place: string | null;
  videoUrl: string | null;
};

/** Where the compulsory comptoir stands: `to_mark` waits for the team to note who came. */
export const workshopStates = ["none", "booked", "waiting", "to_mark", "attended", "missed", "cancelled", "left"] as const;
export type WorkshopState = (typeof workshopStates)[number];

export function workshopState(workshop: Workshop | null, now: Date): WorkshopState {
  if (!workshop) return "none";
  if (workshop.attended !== null) return workshop.attended ? "attended" : "missed";
  if (workshop.eventCancelled) return "cancelled";
  if (workshop.status === "cancelled") return "left";
  if (workshop.startsAt > now) return workshop.status;
  // Nobody left their place: whoever still waited had none.
  return workshop.status === "waiting" ? "left" : "to_mark";
}

/** A first comptoir, or another one; while the team notes who came, nothing is chosen. */
export const mayChoose = (state: WorkshopState): boolean => state !== "attended" && state !== "to_mark";

/** A place is held that the next choice gives back. */
export const holdsPlace = (state: WorkshopState): boolean => state === "booked" || state === "waiting";
