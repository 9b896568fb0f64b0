import { describe, expect, test } from "vitest";
import { applicationStatuses } from "./application";
import type { CampaignStage, ProjectLife } from "./life";
import { nextStep, nextSteps } from "./next-steps";
import { partnerNext } from "./partner-next";

const now = new Date("2026-05-04T10:00:00Z");
const day = (iso: string) => new Date(`${iso}T09:00:00Z`);

const stages = ["draft", "in_review", "changes_requested", "approved", "live", "suspended", "closing", "succeeded", "failed", "settled", "cancelled"] as const satisfies readonly CampaignStage[];
const payouts = [null, "planned", "pending", "in_transit", "failed", "paid"] as const;

const labels = {
  none: null,
  valid: { startsAt: day("2026-04-01"), endsAt: day("2027-04-01"), revokedAt: null },
  over: { startsAt: day("2025-04-01"), endsAt: day("2026-04-01"), revokedAt: null },
  revoked: { startsAt: day("2026-04-01"), endsAt: day("2027-04-01"), revokedAt: day("2026-05-01") },
};
const decisions = {
  none: null,
  labelled: { outcome: "labelled", decidedAt: day("2026-04-01"), resubmitBefore: null },
  adjourned: { outcome: "adjourned", decidedAt: day("2026-04-01"), resubmitBefore: "2026-07-01" },
  refused: { outcome: "refused", decidedAt: day("2026-04-01"), resubmitBefore: null },
} as const;
const applications = [null, ...applicationStatuses.map((status) => ({ id: "a", status, createdAt: day("2026-01-06"), submittedAt: day("2026-04-20"), missing: 0, awaited: [] }))];
const campaigns = [null, ...stages.flatMap((status) => payouts.map((payout) => ({ id: "c", status, startsAt: null, endsAt: day("2026-06-01"), delivers: false, payout: payout && { status: payout, arrivesOn: day("2026-06-20") } })))];

const lives: ProjectLife[] = Object.values(labels).flatMap((label) =>
  Object.values(decisions).flatMap((decision) =>
    applications.flatMap((application) =>
      campaigns.map((campaign) => ({ projectId: "p", createdAt: day("2026-01-05"), meetingAt: day("2026-06-10"), application, decision, label, campaign })),
    ),
  ),
);

describe("« Et maintenant ? » in every state", () => {
  test(`of ${lives.length} combinations of label, decision, application, campaign and payout, each has one next step, with its owner`, () => {
    const owners = ["holder", "partner", "team", "committee", "citizens", "bank"];
    for (const life of lives) {
      const step = nextStep(life, now);
      expect(owners).toContain(step.who);
      expect(step.title.length).toBeGreaterThan(10);
    }
  });

  test("a step that is the holder's says where it is done; another's asks nothing of them", () => {
    for (const life of lives) {
      const step = nextStep(life, now);
      if (step.who === "holder") expect(step.action?.to).toMatch(/^\/mon-espace\//);
      else expect(step.note ?? step.action).toBeTruthy();
    }
  });

  test("never two different things at once for the holder to do first", () => {
    for (const life of lives) expect(nextSteps(life, now).filter(({ who }) => who === "holder").length).toBeLessThanOrEqual(1);
  });
});

const born: ProjectLife = { projectId: "p", createdAt: day("2026-01-05"), application: null, meetingAt: null, decision: null, label: null, campaign: null };
const plain = (text: string | undefined) => text?.replace(/\u00a0/g, " ");

test.each([
  { case: "revoked label, suspended campaign", life: { label: labels.revoked, campaign: campaigns.find((one) => one?.status === "suspended")! }, who: "team", note: "Votre label a été retiré" },
  { case: "money on its way", life: { label: labels.valid, campaign: campaigns.find((one) => one?.status === "succeeded" && one.payout?.status === "in_transit")! }, who: "bank", note: "20 juin 2026" },
  { case: "a payout that failed", life: { label: labels.valid, campaign: campaigns.find((one) => one?.status === "succeeded" && one.payout?.status === "failed")! }, who: "holder", note: "refusé" },
  { case: "submitted", life: { application: applications.find((one) => one?.status === "submitted")! }, who: "team", note: "30 avril 2026" },
])("$case → $who, « $note »", ({ life, who, note }) => {
  const step = nextStep({ ...born, ...life }, now);
  expect(step.who).toBe(who);
  expect(plain(step.note)).toContain(note);
});

describe("the partner's side", () => {
  const asked = (id: string, status: string, on: string) => ({ id, status, projectName: `Projet ${id}`, requestedAt: day(on) });
  test("the oldest request first, with its page", () => {
    expect(partnerNext([asked("b", "requested", "2026-03-02"), asked("a", "requested", "2026-02-02"), asked("c", "given", "2026-01-02")])).toMatchObject({
      who: "partner", title: "Dites si vous attestez « Projet a »", action: { to: "/partenaire/attestations/a" },
    });
  });
  test("nothing when all is answered", () => expect(partnerNext([asked("c", "given", "2026-01-02")]).title).toBe("Rien n’est attendu de vous"));
});
