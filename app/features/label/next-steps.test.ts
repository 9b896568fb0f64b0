import { expect, test } from "vitest";
import { applicationStatuses, type ApplicationStatus } from "./application";
import type { CampaignStage, ProjectLife } from "./life";
import { nextSteps } from "./next-steps";

const now = new Date("2026-05-04T10:00:00Z");
const day = (iso: string) => new Date(`${iso}T09:00:00Z`);

const born: ProjectLife = { projectId: "p", createdAt: day("2026-01-05"), application: null, meetingAt: null, decision: null, label: null, campaign: null };
const file = (status: ApplicationStatus, more: { missing?: number; awaited?: string[] } = {}) => ({
  id: "a", status, createdAt: day("2026-01-06"), submittedAt: null, missing: 0, awaited: [], ...more,
});
const campaign = (status: CampaignStage) => ({ id: "c", status, startsAt: null, endsAt: day("2026-06-01") });
const label = { startsAt: day("2026-04-01"), endsAt: day("2027-04-01"), revokedAt: null };
const labelled: ProjectLife = {
  ...born, application: file("decided"), decision: { outcome: "labelled", decidedAt: day("2026-04-01"), resubmitBefore: null }, label,
};
const adjourned = { outcome: "adjourned", decidedAt: day("2026-04-01"), resubmitBefore: "2026-10-01" } as const;
const refused = { outcome: "refused", decidedAt: day("2026-04-01"), resubmitBefore: null } as const;

test.each<{ case: string; life: ProjectLife; steps: string[] }>([
  { case: "a new project", life: born, steps: ["holder: Demandez le label"] },
  { case: "a draft", life: { ...born, application: file("draft", { missing: 3 }) }, steps: ["holder: Complétez votre demande de label"] },
  { case: "a complete draft", life: { ...born, application: file("draft") }, steps: ["holder: Déposez votre demande de label"] },
  {
    case: "submitted, a partner still silent",
    life: { ...born, application: file("submitted", { awaited: ["Réseau"] }) },
    steps: ["team: L’équipe du label vérifie votre dossier", "partner: Réseau doit répondre à votre demande d’attestation"],
  },
  { case: "sent back", life: { ...born, application: file("changes_requested") }, steps: ["holder: Complétez votre demande, puis déposez-la de nouveau"] },
  { case: "checked", life: { ...born, application: file("checked") }, steps: ["team: L’équipe inscrit votre projet à une séance du comité"] },
  { case: "on the agenda", life: { ...born, application: file("on_agenda"), meetingAt: day("2026-06-10") }, steps: ["committee: Le comité examine votre projet"] },
  { case: "refused", life: { ...born, application: file("decided"), decision: refused }, steps: ["holder: Demandez le label à nouveau, quand vous serez prêts"] },
  { case: "withdrawn", life: { ...born, application: file("withdrawn") }, steps: ["holder: Demandez le label"] },
  { case: "labelled", life: labelled, steps: ["holder: Préparez votre campagne"] },
  { case: "campaign being written", life: { ...labelled, campaign: campaign("draft") }, steps: ["holder: Écrivez votre campagne"] },
  { case: "campaign read by the team", life: { ...labelled, campaign: campaign("in_review") }, steps: ["team: L’équipe relit votre campagne"] },
  { case: "campaign online", life: { ...labelled, campaign: campaign("live") }, steps: ["citizens: Votre campagne est en ligne"] },
  { case: "campaign settled", life: { ...labelled, campaign: campaign("settled") }, steps: ["holder: Relisez votre relevé, et donnez des nouvelles à vos donateurs"] },
  {
    case: "campaign succeeded, rewards owed",
    life: { ...labelled, campaign: { ...campaign("succeeded"), delivers: true } },
    steps: ["holder: Remettez les contreparties promises", "team: La collecte vous est reversée"],
  },
  {
    case: "campaign settled, rewards owed",
    life: { ...labelled, campaign: { ...campaign("settled"), delivers: true } },
    steps: ["holder: Remettez les contreparties promises", "holder: Relisez votre relevé, et donnez des nouvelles à vos donateurs"],
  },
  { case: "campaign cancelled, label still valid", life: { ...labelled, campaign: campaign("cancelled") }, steps: ["holder: Préparez votre campagne"] },
  {
    case: "label over without a campaign",
    life: { ...labelled, label: { ...label, endsAt: day("2026-05-01") } },
    steps: ["holder: Demandez le label à nouveau, quand vous serez prêts"],
  },
])("$case → $steps", ({ life, steps }) => {
  expect(nextSteps(life, now).map(({ who, title }) => `${who}: ${title}`)).toEqual(steps);
});

test("an adjourned file says until when it may come back", () => {
  const [step] = nextSteps({ ...born, application: file("draft", { missing: 1 }), decision: adjourned }, now);
  expect(step?.note?.replace(/\u00a0/g, " ")).toBe("Il reste une chose à compléter. À déposer au plus tard le 1er octobre 2026.");
});

test("whatever the application's state, the holder is told something", () => {
  for (const status of applicationStatuses) expect(nextSteps({ ...born, application: file(status) }, now)).not.toEqual([]);
});
