/**
 * Whoever was let in, as the box office knows them: tags that only the round's own key computes. Neither name nor date of
 * birth comes this far. `email`: where to say that the vote counts, when the channel knows one.
 */
export type Voter = {
  roundId: string;
  voterTag: Buffer;
  mailboxTag: Buffer | null;
  nearTags: readonly Buffer[];
  channel: "email" | "franceconnect" | "code";
  suspicions: readonly string[];
  email?: string | null;
  /** Hash of the card that the vote spends. */
  accessCode?: Buffer | null;
};

/** `slot` in hexadecimal. */
export type SealedVote = { slot: string; sealed: Uint8Array };

export type CastOutcome = "cast" | "again" | "already" | "mailbox_full" | "slot_taken" | "not_open" | "closed";
