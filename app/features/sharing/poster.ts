import type { CardPicture, World } from "./share-card";

/** A page to print and hang where people pass. */
export type Poster = {
  world: World;
  kicker: string;
  title: string;
  summary: string;
  picture: CardPicture;
  /** What the photo shows. */
  alt: string;
  isLabelled: boolean;
  /** What one does: « Donner », « Voter ». */
  call: string;
  /** Until when, and towards what. */
  when: string[];
  /** Where the code leads, whole. */
  address: string;
  isDemo: boolean;
  writtenAt: Date;
};

/** An address as one says it: « propulsons.example.org/p/k7m2px ». */
export const spoken = (address: string): string => address.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "");
