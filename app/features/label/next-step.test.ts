import { describe, expect, test } from "vitest";
import { applicationStatuses, type ApplicationStatus } from "./application";
import type { CampaignStage, ProjectLife } from "./life";
import { nextStep } from "./next-step";

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

const settled = { ...labelled, campaign: campaign("settled") };
const plain = (text: string) => text.replace(/\u00a0/g, " ");

test.each<{ case: string; life: ProjectLife; step: string; by: string; beside?: string[] }>([
  { case: "a new project", life: born, step: "holder: Demandez le label", by: "Quand vous serez prêts, sans date limite" },
  { case: "a candidate of the citizen budget", life: { ...born, isCandidate: true }, step: "holder: Si vous voulez aussi une campagne de dons, demandez le label", by: "Quand vous serez prêts, sans date limite" },
  { case: "a draft", life: { ...born, application: file("draft", { missing: 3 }) }, step: "holder: Complétez votre demande de label", by: "Quand vous serez prêts, sans date limite" },
  { case: "a complete draft", life: { ...born, application: file("draft") }, step: "holder: Déposez votre demande de label", by: "Quand vous serez prêts, sans date limite" },
  { case: "an adjourned file", life: { ...born, application: file("draft", { missing: 1 }), decision: adjourned }, step: "holder: Complétez votre demande de label", by: "Au plus tard le 1er octobre 2026" },
  {
    case: "submitted, a partner still silent", life: { ...born, application: file("submitted", { awaited: ["Réseau"] }) }, step: "team: L’équipe du label vérifie votre dossier", by: "Réponse sous dix jours",
    beside: ["Réseau doit répondre à votre demande d’attestation."],
  },
  { case: "sent back", life: { ...born, application: file("changes_requested") }, step: "holder: Complétez votre demande, puis déposez-la de nouveau", by: "Quand vous serez prêts, sans date limite" },
  { case: "checked", life: { ...born, application: file("checked") }, step: "team: L’équipe inscrit votre projet à une séance du comité", by: "Pour la prochaine séance : la date vous sera écrite" },
  { case: "on the agenda", life: { ...born, application: file("on_agenda"), meetingAt: day("2026-06-10") }, step: "committee: Le comité examine votre projet", by: "Séance du mercredi 10 juin 2026 à 11 h 00" },
  { case: "refused", life: { ...born, application: file("decided"), decision: refused }, step: "holder: Demandez le label à nouveau, quand vous serez prêts", by: "Quand vous serez prêts, sans date limite" },
  { case: "withdrawn", life: { ...born, application: file("withdrawn") }, step: "holder: Demandez le label", by: "Quand vous serez prêts, sans date limite" },
  { case: "labelled", life: labelled, step: "holder: Préparez votre campagne", by: "Votre label est valable jusqu’au 1er avril 2027" },
  { case: "campaign being written", life: { ...labelled, campaign: campaign("draft") }, step: "holder: Écrivez votre campagne", by: "Avant la fin de votre label, le 1er avril 2027" },
  { case: "campaign read by the team", life: { ...labelled, campaign: campaign("in_review") }, step: "team: L’équipe relit votre campagne", by: "Sous dix jours" },
  { case: "campaign online", life: { ...labelled, campaign: campaign("live") }, step: "citizens: Votre campagne est en ligne", by: "Jusqu’au lundi 1er juin 2026 à 11 h 00" },
  { case: "campaign settled", life: settled, step: "holder: Relisez votre relevé, et donnez des nouvelles à vos donateurs", by: "Sans date limite" },
  {
    case: "campaign succeeded, rewards owed", life: { ...labelled, campaign: { ...campaign("succeeded"), delivers: true } }, step: "holder: Remettez les contreparties promises", by: "Au mois promis pour chacune",
    beside: ["La collecte vous est reversée."],
  },
  {
    case: "campaign settled, rewards owed", life: { ...settled, campaign: { ...campaign("settled"), delivers: true } }, step: "holder: Remettez les contreparties promises", by: "Au mois promis pour chacune",
    beside: ["Relisez votre relevé, et donnez des nouvelles à vos donateurs."],
  },
  { case: "campaign cancelled, label still valid", life: { ...labelled, campaign: campaign("cancelled") }, step: "holder: Préparez votre campagne", by: "Votre label est valable jusqu’au 1er avril 2027" },
  { case: "label over without a campaign", life: { ...labelled, label: { ...label, endsAt: day("2026-05-01") } }, step: "holder: Demandez le label à nouveau, quand vous serez prêts", by: "Quand vous serez prêts, sans date limite" },
])("$case → $step, $by", ({ life, step, by, beside = [] }) => {
  const next = nextStep(life, now);
  expect(`${next.who}: ${plain(next.title)}`).toBe(step);
  expect(plain(next.by)).toBe(by);
  expect(next.meanwhile ?? []).toEqual(beside);
});

describe("what another room asks of the holder", () => {
  const asked = [{ title: "Enregistrez votre vidéo", dueOn: "2026-06-01", to: "/mon-espace/x", label: "Voir" }, { title: "Relisez votre texte", dueOn: "2026-05-10", to: "/mon-espace/y", label: "Relire" }];

  test("comes first while the rest waits for others, the soonest due before", () => {
    expect(nextStep({ ...labelled, campaign: campaign("in_review"), asked }, now)).toMatchObject({
      who: "holder", title: "Relisez votre texte", by: expect.stringMatching(/10.mai.2026/) as string, action: { to: "/mon-espace/y" }, meanwhile: ["L’équipe relit votre campagne."],
    });
  });

  test("that is late says since when", () => {
    const late = [{ ...asked[0]!, dueOn: "2026-05-02" }];
    expect(nextStep({ ...labelled, campaign: campaign("live"), asked: late }, now).by).toMatch(/^Attendu depuis le 2.mai.2026$/);
  });

  test("waits behind what the holder has to do anyway", () => {
    expect(nextStep({ ...labelled, asked }, now)).toEqual(nextStep(labelled, now));
  });
});

test("whatever the application's state, the holder is told something", () => {
  for (const status of applicationStatuses) expect(nextStep({ ...born, application: file(status) }, now).title).not.toBe("");
});
