import { expect, test } from "vitest";
import { withCampaign, type ProjectLife } from "./life";
import { lifeLine } from "./life-line";

const at = new Date("2026-03-01T09:00:00Z");
const now = new Date("2026-05-01T09:00:00Z");
const born: ProjectLife = { projectId: "p", createdAt: at, application: null, meetingAt: null, decision: null, label: null, campaign: null };
const application = { id: "a", createdAt: at, submittedAt: at, missing: 0, awaited: [] };
const refused = { outcome: "refused", decidedAt: at, resubmitBefore: null } as const;
const labelled = { outcome: "labelled", decidedAt: at, resubmitBefore: null } as const;
const label = { startsAt: at, endsAt: new Date("2027-03-01T09:00:00Z"), revokedAt: null };

test.each<{ case: string; life: ProjectLife; line: string }>([
  { case: "born", life: born, line: "Projet créé ✓ | Demande de label ←" },
  { case: "sent back", life: { ...born, application: { ...application, status: "changes_requested" } }, line: "Projet créé ✓ | Demande de label ←" },
  { case: "submitted", life: { ...born, application: { ...application, status: "submitted" } }, line: "Demande de label ✓ | Vérification du dossier ←" },
  { case: "on the agenda", life: { ...born, application: { ...application, status: "on_agenda" }, meetingAt: at }, line: "Vérification du dossier ✓ | Décision du comité ←" },
  { case: "refused", life: { ...born, application: { ...application, status: "decided" }, decision: refused }, line: "Label refusé ✓" },
  { case: "labelled", life: { ...born, application: { ...application, status: "decided" }, decision: labelled, label }, line: "Label accordé ✓ | Campagne ←" },
  {
    case: "settled",
    life: { ...born, application: { ...application, status: "decided" }, decision: labelled, label, campaign: { id: "c", status: "settled", startsAt: at, endsAt: at } },
    line: "Campagne ✓ | Solde de la campagne ✓",
  },
])("$case: $line", ({ life, line }) => {
  const said = lifeLine(life, now).filter(({ state }) => state !== "next").map(({ title, state }) => `${title} ${state === "done" ? "✓" : "←"}`);
  expect(said.join(" | ")).toMatch(new RegExp(`${line.replace(/[|]/g, "\\|")}$`));
});

test("a project that began by a call is told from that call on", () => {
  const beginning = { receivedAt: new Date("2026-01-05T09:00:00Z"), metAt: new Date("2026-02-02T09:00:00Z") };
  const line = lifeLine({ ...born, beginning }, now);
  expect(line.slice(0, 3)).toEqual([
    { title: "Prise de contact", detail: "5\u00a0janvier\u00a02026", state: "done" },
    { title: "Premier rendez-vous", detail: "2\u00a0février\u00a02026", state: "done" },
    { title: "Projet créé", detail: "1er\u00a0mars\u00a02026", state: "done" },
  ]);
  expect(lifeLine({ ...born, beginning: { ...beginning, metAt: null } }, now).map(({ title }) => title)).not.toContain("Premier rendez-vous");
});

test("a refused project is not promised a campaign", () => {
  const titles = lifeLine({ ...born, application: { ...application, status: "decided" }, decision: refused }, now).map(({ title }) => title);
  expect(titles).not.toContain("Campagne");
});

test("the campaign under way counts before an older one, touched later", () => {
  const campaign = (id: string, status: "cancelled" | "live", projectId = "p") => ({ id, status, projectId, startsAt: null, endsAt: null });
  expect(withCampaign(born, [campaign("old", "cancelled"), campaign("new", "live")]).campaign?.id).toBe("new");
  expect(withCampaign(born, [campaign("old", "cancelled")]).campaign?.id).toBe("old");
  expect(withCampaign(born, [campaign("theirs", "live", "q")]).campaign).toBeNull();
});
