import type { CampaignStatus } from "~/features/campaigns/campaign";
import { chequesUntil, chequeWorkingDays } from "~/features/campaigns/closing";
import { DomainError } from "~/lib/errors";
import { addDays, parisDay, parisInstant } from "~/lib/dates";
import { addOpenDays, holidays } from "~/lib/working-days";

/** Written on each transition, so that an old one is read with its own rules. */
export const offlineRules = "offline-1";

/** How the money reached the holder. */
export const offlineKinds = {
  cheque: { label: "Chèque", day: "Jour de remise, ou cachet de la poste" },
  transfer: { label: "Virement", day: "Jour où il est arrivé sur le compte" },
  cash: { label: "Espèces", day: "Jour où elles ont été remises" },
} as const;
export type OfflineKind = keyof typeof offlineKinds;
export const offlineKindKeys = Object.keys(offlineKinds) as [OfflineKind, ...OfflineKind[]];

/** `declared` counts for nothing yet; only `confirmed` counts. */
export const offlineStates = {
  declared: { label: "À confirmer", tone: "warning" },
  confirmed: { label: "Confirmé", tone: "success" },
  refused: { label: "Non retenu", tone: "draft" },
  returned: { label: "Rendu au donateur", tone: "neutral" },
  corrected: { label: "Corrigé", tone: "draft" },
} as const;
export type OfflineStatus = keyof typeof offlineStates;

/** Their donors' words are read by others: those of gifts that counted, given back since or not. */
export const worded = ["confirmed", "returned"] as const satisfies readonly OfflineStatus[];
export const showsWords = (status: OfflineStatus): boolean => worded.some((one) => one === status);

/** Integer cents. The greatest amount keeps typing errors away. */
export const offlineLimits = { minCents: 100, maxCents: 5_000_000 };

/**
 * Most that one donor may give in cash to one campaign, integer cents, from the day it took effect (code monétaire et
 * financier L112-6 and D112-3). Revised by law: a new line, never a change. The newest first.
 */
export const cashCeilings = [{ effectiveOn: "2015-09-01", cents: 100_000 }] as const;

export const cashCeilingOn = (day: string): number => (cashCeilings.find(({ effectiveOn }) => effectiveOn <= day) ?? cashCeilings.at(-1)!).cents;

export type OfflineCampaign = { status: CampaignStatus; takesOfflineGifts: boolean; startsAt: Date | null; endsAt: Date | null };

const undecided: readonly CampaignStatus[] = ["live", "suspended", "closing"];

/** Until when gifts received in time may be recorded and confirmed; null for a campaign that takes none. */
export const recordableUntil = ({ endsAt, takesOfflineGifts }: Pick<OfflineCampaign, "endsAt" | "takesOfflineGifts">): Date | null =>
  endsAt && chequesUntil({ endsAt, takesOfflineGifts });

/** Same call for the rule and for the button. */
export function canRecord(campaign: OfflineCampaign, now: Date): boolean {
  const until = recordableUntil(campaign);
  return undecided.includes(campaign.status) && until !== null && now <= until;
}

/** @throws DomainError offline.closed */
export function mustBeRecordable(campaign: OfflineCampaign, now: Date): void {
  if (!canRecord(campaign, now)) throw new DomainError("offline.closed");
}

/**
 * Received while the campaign ran: from its first to its last Paris day, both included, and not in the future. For a cheque
 * the postmark decides, as for any letter sent in time. @throws DomainError offline.too_early | too_late | in_future
 */
export function mustBeInTime(receivedOn: string, { startsAt, endsAt }: OfflineCampaign, now: Date): void {
  if (receivedOn > parisDay(now)) throw new DomainError("offline.in_future", {}, "receivedOn");
  if (receivedOn < parisDay(startsAt!)) throw new DomainError("offline.too_early", {}, "receivedOn");
  if (receivedOn > parisDay(endsAt!)) throw new DomainError("offline.too_late", {}, "receivedOn");
}

/** What the team is told of a gift that waits: that it is there, and that the delay to confirm it ends. */
export type NoticeStage = "declared" | "ending";

/** The team reads its mail in the morning, Paris: what was declared since the last is told together. */
const toldAt = "08:00:00";
/** Working days left, the last one included, when the team is told that the delay ends. */
const endingWithinDays = 2;
/** Near the end nobody waits for the morning, but gifts noted one after another still make one mail. */
const gatherMs = 3_600_000;

/** From when on the delay ends soon. */
const endingFrom = (endsAt: Date): Date => parisInstant(addOpenDays(parisDay(endsAt), chequeWorkingDays + 1 - endingWithinDays, holidays), toldAt);

function nextMorning(at: Date): Date {
  const today = parisInstant(parisDay(at), toldAt);
  return at < today ? today : parisInstant(addDays(parisDay(at), 1), toldAt);
}

/** What the team is to be told now of a gift that nobody has decided; null: nothing yet. */
export function noticeOn({ recordedAt, endsAt }: { recordedAt: Date; endsAt: Date }, now: Date): NoticeStage | null {
  const ending = endingFrom(endsAt);
  if (now >= ending && (recordedAt < ending || now.getTime() >= recordedAt.getTime() + gatherMs)) return "ending";
  return now >= nextMorning(recordedAt) ? "declared" : null;
}

type Decider = { accountId: string; organisationIds: readonly string[] };

/** The second pair of eyes is neither the first one nor somebody of the organisation that keeps the money. */
export function mustBeSomebodyElse(actor: Decider, first: { accountId: string; organisationId: string }): void {
  if (actor.accountId === first.accountId) throw new DomainError("offline.same_person");
  if (actor.organisationIds.includes(first.organisationId)) throw new DomainError("offline.own_organisation");
}

const plainName = (name: string) => name.normalize("NFD").replace(/\p{Diacritic}/gu, "").toLowerCase().replace(/[^a-z0-9]+/g, " ").trim();

/**
 * Who counts as one donor: an address is the same donor as on the site; without one, the name without accents, capitals
 * or spare spaces. Two people of one name and no address are counted once: better one too few than one too many.
 */
export const donorKey = ({ email, donorName }: { email: string | null; donorName: string }): string =>
  email ? email.toLowerCase() : `nom:${plainName(donorName) || donorName}`;

/** Days that the holder has, from the end of the campaign, to give back each gift and to show it. */
export const returnWithinDays = 30;

/** The last instant of the promised day, Europe/Paris. */
export const returnBy = (endedAt: Date): Date => parisInstant(addDays(parisDay(endedAt), returnWithinDays), "23:59:59");

/** What the holder is told while gifts are still to be given back: at once, a week before the last day, after it. */
export const returnStages = ["begin", "soon", "late"] as const;
export type ReturnStage = (typeof returnStages)[number];
const soonDays = 7;

export function returnStageOn(endedAt: Date, now: Date): ReturnStage {
  const by = returnBy(endedAt);
  if (now > by) return "late";
  return now >= parisInstant(addDays(parisDay(by), -soonDays)) ? "soon" : "begin";
}
