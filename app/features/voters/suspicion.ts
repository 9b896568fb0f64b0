import type { VoterChannel } from "./channel";

/** What the door knows when it gives a pass; the hour is no reason. */
export type DoorFacts = {
  channel: VoterChannel;
  /** Passes given to the same network within the hour, this one included. */
  passesFromNetwork: number;
  isDisposable: boolean;
  /** Others on the roll with something near in their identity. */
  lookalikes: number;
};

export type SuspicionKey = "crowd" | "disposable" | "lookalikes";

/** A town hall's public computers stay below; a class has codes of its own, already counted. */
const crowdOf = 40;
/** A pair of twins is no pattern. */
const manyLookalikes = 3;

/** Rules by which a vote is held before the box until two people have looked: none refuses it. */
const rules: { key: SuspicionKey; applies: (facts: DoorFacts) => boolean }[] = [
  { key: "crowd", applies: ({ channel, passesFromNetwork }) => channel === "email" && passesFromNetwork > crowdOf },
  { key: "disposable", applies: ({ isDisposable }) => isDisposable },
  { key: "lookalikes", applies: ({ channel, lookalikes }) => channel !== "franceconnect" && lookalikes >= manyLookalikes },
];

export const suspicionsOf = (facts: DoorFacts): SuspicionKey[] => rules.filter(({ applies }) => applies(facts)).map(({ key }) => key);
