import type { World } from "./share-card";

/** The ground of each world, what is written on it, and the tag of its news. */
export const cardLook = {
  campaign: { ground: "#ffcb2b", ink: "#16232d", tag: "#ffcb2b", onTag: "#16232d" },
  vote: { ground: "#c9d6f8", ink: "#16232d", tag: "#86194e", onTag: "#ffffff" },
  label: { ground: "#f3f5f1", ink: "#16232d", tag: "#07525e", onTag: "#ffffff" },
} as const satisfies Record<World, { ground: string; ink: string; tag: string; onTag: string }>;

export const ink = "#16232d";
export const muted = "#4b5a66";
export const gaugeInk = { full: "#07525e", over: "#c4472a", track: "#d3dad5" };
