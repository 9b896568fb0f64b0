import type { VigilanceRules } from "./vigilance-rules";

/**
 * Thieves try stolen numbers with small gifts, by the thousand. What tells them from donors is declines, not attempts: a
 * school behind one address gives much and is declined little. See docs/decisions/card-testing.md.
 */
export const donorLimits = {
  /** Declined cards on one payment: the next one closes it. */
  declinesPerPayment: 5,
  /** Over an hour. */
  declinesPerEmail: 8,
  declinesPerClient: 20,
  /** One address is refused for its declines only when they are this share of its tries. */
  clientPercent: 50,
  /** Payments open at the same moment: of one e-mail on one campaign, of one address anywhere, on one campaign. */
  openPerEmail: 6,
  openPerClient: 60,
  openPerCampaign: 2_000,
  openWhenSlowed: 30,
} as const;

export const declineMinutes = 60;

/** One person whose bank keeps saying no is no attack: so many of their declines count for the campaign. */
export const countedPerEmail = 3;

export type CampaignTries = { /** At most `countedPerEmail` of each e-mail. */ declines: number; paid: number };
export type TestingVerdict = "calm" | "slowed" | "paused";

const share = (declines: number, paid: number): number => (declines === 0 ? 0 : (declines * 100) / (declines + paid));

/** Does what happened on a campaign, over the window, look like card tests? */
export function judgeTesting({ declines, paid }: CampaignTries, rules: Pick<VigilanceRules, "slowDeclines" | "pauseDeclines" | "declinePercent">): TestingVerdict {
  if (share(declines, paid) < rules.declinePercent) return "calm";
  if (declines >= rules.pauseDeclines) return "paused";
  return declines >= rules.slowDeclines ? "slowed" : "calm";
}

export type DonorFacts = {
  emailDeclines: number;
  clientDeclines: number;
  clientPaid: number;
  openByEmail: number;
  openByClient: number;
  openOnCampaign: number;
};

export type DonorRefusal = "too_many_declines" | "too_many_open" | "campaign_busy";

/** May this donor open one more payment, now? The reason, or null. */
export function judgeDonor(facts: DonorFacts, slowed: boolean): DonorRefusal | null {
  const { emailDeclines, clientDeclines, clientPaid } = facts;
  if (emailDeclines >= donorLimits.declinesPerEmail) return "too_many_declines";
  if (clientDeclines >= donorLimits.declinesPerClient && share(clientDeclines, clientPaid) >= donorLimits.clientPercent) return "too_many_declines";
  if (facts.openByEmail >= donorLimits.openPerEmail || facts.openByClient >= donorLimits.openPerClient) return "too_many_open";
  return facts.openOnCampaign >= (slowed ? donorLimits.openWhenSlowed : donorLimits.openPerCampaign) ? "campaign_busy" : null;
}
