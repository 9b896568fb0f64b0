import { servesBy, territoryKinds, type PartnerTerritory, type Place, type Situation, type TerritoryKind } from "./partner";

/** What somebody looks for; a need or a situation left open excludes nobody. */
export type Question = { place: Place; theme: string | null; situation: Situation | null };
export type Candidate = { name: string; themes: readonly string[]; situations: readonly string[]; territories: readonly PartnerTerritory[] };

/** Why this partner: each becomes « parce que… ». */
export type Reason = { why: "place"; by: TerritoryKind } | { why: "situation"; situation: Situation } | { why: "theme"; theme: string } | { why: "every_need" };
export type Ranked<C> = { partner: C; reasons: Reason[] };

const named = (candidate: Candidate, theme: string | null) => theme !== null && candidate.themes.includes(theme);

/** Null when the partner is not for them: another place, another need, another moment. */
export function reasonsFor(candidate: Candidate, { place, theme, situation }: Question): Reason[] | null {
  const by = servesBy(candidate.territories, place);
  if (by === null) return null;
  if (situation !== null && !candidate.situations.includes(situation)) return null;
  if (theme !== null && candidate.themes.length > 0 && !named(candidate, theme)) return null;
  const need: Reason[] = theme === null ? [] : [named(candidate, theme) ? { why: "theme", theme } : { why: "every_need" }];
  return [{ why: "place", by }, ...(situation === null ? [] : [{ why: "situation" as const, situation }]), ...need];
}

const distance = (reasons: readonly Reason[]) => territoryKinds.indexOf(reasons.flatMap((reason) => (reason.why === "place" ? [reason.by] : []))[0]!);
const ofAnyNeed = (reasons: readonly Reason[]) => (reasons.some(({ why }) => why === "theme") ? 0 : 1);

/** Whoever names the need first, then the nearest, then by name: nobody pays to be seen. */
export function orient<C extends Candidate>(candidates: readonly C[], question: Question): Ranked<C>[] {
  return candidates
    .flatMap((partner) => {
      const reasons = reasonsFor(partner, question);
      return reasons ? [{ partner, reasons }] : [];
    })
    .sort(
      (a, b) =>
        ofAnyNeed(a.reasons) - ofAnyNeed(b.reasons) || distance(a.reasons) - distance(b.reasons) || a.partner.name.localeCompare(b.partner.name, "fr"),
    );
}
