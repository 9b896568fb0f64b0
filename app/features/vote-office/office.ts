import { DomainError } from "~/lib/errors";

/** Somebody proposed for the office. */
export type Candidate = { accountId: string; name: string; isTeam: boolean };
export const officeSizes = [3, 4, 5] as const;
export type OfficeSize = (typeof officeSizes)[number];

/** More than half: 2 of 3, 3 of 4, 3 of 5. */
export const thresholdOf = (members: number): number => Math.floor(members / 2) + 1;

export type OfficeMember = { accountId: string; name: string; email: string; position: number; shareConfirmedAt: Date | null };

export type Office = {
  roundId: string;
  editionId: string;
  editionName: string;
  year: number;
  threshold: number;
  members: OfficeMember[];
  /** 65 bytes, in hexadecimal; null before the ceremony. */
  publicKey: string | null;
  keyPostedAt: Date | null;
  sealedAt: Date | null;
  closedAt: Date | null;
  openedAt: Date | null;
};

/** Without other people, the team cannot open the box. @throws DomainError office.too_few | office.twice | office.team_alone */
export function decideNaming(candidates: readonly Candidate[]): number {
  const threshold = thresholdOf(candidates.length);
  if (candidates.length < officeSizes[0] || candidates.length > officeSizes.at(-1)!) throw new DomainError("office.too_few");
  if (new Set(candidates.map(({ accountId }) => accountId)).size < candidates.length) throw new DomainError("office.twice");
  const ofTeam = candidates.filter(({ isTeam }) => isTeam).length;
  if (ofTeam >= threshold) throw new DomainError("office.team_alone", { most: threshold - 1, members: candidates.length });
  return threshold;
}

/** What the office has still to do before the vote may be sealed. */
export type Preparation = "name" | "draw_key" | "confirm" | "ready" | "sealed";

export function preparationOf(office: Pick<Office, "members" | "publicKey" | "sealedAt"> | null): Preparation {
  if (!office) return "name";
  if (office.sealedAt) return "sealed";
  if (!office.publicKey) return "draw_key";
  return office.members.every(({ shareConfirmedAt }) => shareConfirmedAt) ? "ready" : "confirm";
}

/** @throws DomainError office.sealed */
export function mustBeUnsealed(round: { sealedAt: Date | null }): void {
  if (round.sealedAt) throw new DomainError("office.sealed");
}
