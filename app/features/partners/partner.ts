export const partnerKinds = ["network", "funder", "authority", "chamber", "association", "cooperative", "other"] as const;
export type PartnerKind = (typeof partnerKinds)[number];

/** Where a holder stands, and what they lack: the words of whoever looks for help. */
export const situations = ["idea", "creation", "development", "funding", "support"] as const;
export type Situation = (typeof situations)[number];
export const isSituation = (value: string): value is Situation => (situations as readonly string[]).includes(value);

/** From the nearest to the widest. */
export const territoryKinds = ["commune", "epci", "departement"] as const;
export type TerritoryKind = (typeof territoryKinds)[number];
export type PartnerTerritory = { kind: TerritoryKind; code: string };

/** A commune with what it belongs to. */
export type Place = { code: string; name: string; epci: { code: string; name: string } | null; departement: string };

/** The nearest territory by which a partner serves this place; null when it does not. */
export function servesBy(territories: readonly PartnerTerritory[], place: Place): TerritoryKind | null {
  const codes: Record<TerritoryKind, string | undefined> = { commune: place.code, epci: place.epci?.code, departement: place.departement };
  return territoryKinds.find((kind) => territories.some((one) => one.kind === kind && one.code === codes[kind])) ?? null;
}

/** Days during which an invitation to answer for a partner may be taken up. */
export const INVITATION_DAYS = 30;

type Invitation = { acceptedAt: Date | null; revokedAt: Date | null; expiresAt: Date };
export const invitationOpens = ({ acceptedAt, revokedAt, expiresAt }: Invitation, now: Date): boolean => !acceptedAt && !revokedAt && now < expiresAt;
