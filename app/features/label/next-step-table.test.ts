import { describe, expect, test } from "vitest";
import { applicationStatuses } from "./application";
import type { CampaignStage, EnquiryLife, EnquiryStage, ProjectLife } from "./life";
import { enquiryStep } from "./next-enquiry-step";
import { nextStep } from "./next-step";
import { partnerNext } from "./partner-next";

const now = new Date("2026-05-04T10:00:00Z");
const day = (iso: string) => new Date(`${iso}T09:00:00Z`);

const stages = ["draft", "in_review", "changes_requested", "approved", "live", "suspended", "closing", "succeeded", "failed", "settled", "cancelled"] as const satisfies readonly CampaignStage[];
const payouts = [null, "planned", "suspended", "pending", "in_transit", "failed", "paid", "cancelled"] as const;

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

const stagesOfContact = ["new", "contacted", "meeting_planned", "met", "invited", "application", "closed"] as const satisfies readonly EnquiryStage[];
const contacts: EnquiryLife[] = stagesOfContact.flatMap((status) =>
  [null, day("2026-05-20")].flatMap((meetingAt) =>
    [null, { path: "/rendez-vous/x", until: day("2026-06-01") }].flatMap((hour) => [null, day("2026-06-02")].map((invitedUntil) => ({ status, since: day("2026-05-01"), meetingAt, hour, invitedUntil }))),
  ),
);

const owners = ["holder", "partner", "team", "committee", "citizens", "bank"];
/** A day, a delay, or the plain word that there is none. */
const dateOrDelay = /20\d\d|[Ss]ous (dix|quelques) jours|sans date limite|Sans date limite|la date|La date|prochaine séance|ouverture|mois promis|Dès que possible|Quand vous voudrez|Tant que/;
const steps = [...lives.map((life) => nextStep(life, now)), ...contacts.map(enquiryStep)];

describe("« Et maintenant ? » in every state", () => {
  test(`of ${lives.length} combinations of label, decision, application, campaign and payout, and ${contacts.length} of a first contact, each has one step with its owner and its date or delay`, () => {
    for (const step of steps) {
      expect(owners).toContain(step.who);
      expect(step.title.length).toBeGreaterThan(10);
      expect(step.by).toMatch(dateOrDelay);
    }
  });

  test("a step that is the holder's says where it is done; another's asks nothing of them", () => {
    for (const step of steps) {
      // What was mailed is opened from the mail: its link is kept nowhere else.
      if (step.who === "holder" && !step.title.includes("par le lien reçu")) expect(step.action?.to).toMatch(/^\/(mon-espace|rendez-vous\/|prendre-contact)/);
      else expect(step.note ?? step.action).toBeTruthy();
    }
  });
});

test.each<{ case: string; contact: Partial<EnquiryLife>; says: string; by: string }>([
  { case: "a form just sent", contact: { status: "new" }, says: "team: L’équipe du label vous répond", by: "Avant le 8 mai 2026" },
  { case: "answered", contact: { status: "contacted" }, says: "team: L’équipe vous propose un premier rendez-vous", by: "Avant le 22 mai 2026" },
  { case: "an hour to choose", contact: { status: "contacted", hour: { path: "/rendez-vous/x", until: day("2026-06-01") } }, says: "holder: Choisissez l’heure de votre premier rendez-vous", by: "Avant le 1er juin 2026" },
  { case: "an hour chosen", contact: { status: "meeting_planned", meetingAt: day("2026-05-20"), hour: { path: "/rendez-vous/x", until: day("2026-06-01") } }, says: "holder: Votre premier rendez-vous avec l’équipe", by: "Le mercredi 20 mai 2026 à 11 h 00" },
  { case: "met", contact: { status: "met" }, says: "team: L’équipe vous écrit sa conclusion, et vous invite à ouvrir le projet si le label convient", by: "Avant le 22 mai 2026" },
  { case: "invited", contact: { status: "invited", invitedUntil: day("2026-06-02") }, says: "holder: Ouvrez votre projet, par le lien reçu par courriel", by: "Avant le 2 juin 2026" },
  { case: "closed", contact: { status: "closed" }, says: "holder: Écrivez-nous à nouveau, si votre projet avance", by: "Quand vous voudrez" },
])("a first contact, $case → $says", ({ contact, says, by }) => {
  const step = enquiryStep({ status: "new", since: day("2026-05-01"), meetingAt: null, hour: null, invitedUntil: null, ...contact });
  expect(`${step.who}: ${step.title}`).toBe(says);
  expect(plain(step.by)).toBe(by);
});

const born: ProjectLife = { projectId: "p", createdAt: day("2026-01-05"), application: null, meetingAt: null, decision: null, label: null, campaign: null };
const plain = (text: string | undefined) => text?.replace(/\u00a0/g, " ");

test.each([
  { case: "revoked label, suspended campaign", life: { label: labels.revoked, campaign: campaigns.find((one) => one?.status === "suspended")! }, who: "team", note: "Votre label a été retiré" },
  { case: "money on its way", life: { label: labels.valid, campaign: campaigns.find((one) => one?.status === "succeeded" && one.payout?.status === "in_transit")! }, who: "bank", note: "20 juin 2026" },
  { case: "a payout that failed", life: { label: labels.valid, campaign: campaigns.find((one) => one?.status === "succeeded" && one.payout?.status === "failed")! }, who: "holder", note: "en sécurité" },
  { case: "submitted", life: { application: applications.find((one) => one?.status === "submitted")! }, who: "team", note: "30 avril 2026" },
])("$case → $who, « $note »", ({ life, who, note }) => {
  const step = nextStep({ ...born, ...life }, now);
  expect(step.who).toBe(who);
  expect(plain([step.by, step.note].join(" "))).toContain(note);
});

test.each(stages.map((status) => ({ status, asked: ["in_review", "approved", "live", "closing", "succeeded"].includes(status) })))("an account that Stripe waits for, campaign $status: the holder's turn $asked", ({ status, asked }) => {
  const account = { title: "Terminez la vérification du compte", by: "Avant l’ouverture, le 1er juin 2026" };
  const step = nextStep({ ...born, label: labels.valid, campaign: { id: "c", status, startsAt: null, endsAt: day("2026-06-01"), account } }, now);
  expect(step.title === account.title && step.action?.to === "/mon-espace/campagnes/c/compte").toBe(asked);
});

test("a payout that a bank refused comes before the rewards that are owed", () => {
  const campaign = { id: "c", status: "succeeded" as const, startsAt: null, endsAt: day("2026-06-01"), delivers: true, payout: { status: "failed" as const, arrivesOn: null } };
  expect(nextStep({ ...born, label: labels.valid, campaign }, now)).toMatchObject({ title: "Votre banque a refusé le versement", meanwhile: ["Remettez les contreparties promises."], action: { to: "/mon-espace/campagnes/c/reversement" } });
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
