import { describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aTeamMember } from "#tests/factories/accounts";
import { aCommittee } from "#tests/factories/committee";
import { onAgenda, opine, vote } from "#tests/factories/committee-acts";
import { aCheckedApplication } from "#tests/factories/label";
import { aHolder } from "#tests/factories/projects";
import { createProject } from "~/features/projects/create-project.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { actionPhrase } from "./audit-actions.fr";
import { readFilters } from "./journal-filters";
import { listJournal, pageSize } from "./journal.server";

useTestDatabase();

const journal = (query = "") => listJournal(readFilters(`http://localhost/equipe/journal?${query}`));
const actionsOf = async (query: string) => (await journal(query)).entries.map(({ action }) => action);

describe("what the commands leave", () => {
  test("an application's whole road, newest first, with who and as what", async () => {
    const { applicationId, holder } = await aCheckedApplication();
    const { entries } = await journal(`objet=application&id=${applicationId}`);
    expect(entries.map(({ action }) => action)).toEqual(expect.arrayContaining(["application.started", "application.submitted", "application.checked", "attestation.requested", "attestation.answered", "document.added"]));
    const submitted = entries.find(({ action }) => action === "application.submitted")!;
    expect(submitted).toMatchObject({ actorName: holder.name, actorRole: "holder", object: { to: `/equipe/demandes/${applicationId}` } });
    expect(submitted.lines).toEqual([{ label: "État", before: "Brouillon", after: "Déposée" }, { label: "Version", before: "—", after: "1" }]);
  });

  test("opinions and votes: that they were given, never what they say", async () => {
    const committee = await aCommittee();
    const { applicationId } = await aCheckedApplication();
    const { examinationId } = await onAgenda(committee, applicationId);
    const seat = committee.seats["france-active"]!;
    await opine(committee, examinationId, ["france-active"]);
    await vote(committee, examinationId, { "france-active": "against" });
    const { entries } = await journal(`personne=${seat.accountId}`);
    expect(entries.map(({ action }) => action)).toEqual(["committee.vote_cast", "committee.opinion_given"]);
    expect(entries.flatMap(({ lines, reason }) => [reason, ...lines.map(({ label }) => label)])).toEqual([null, "Siège", "Version", null, "Siège", "Version"]);
  });
});

describe("finding", () => {
  test("by action, person, day and words, accents or not; a stranger's id finds nothing", async () => {
    const { holder, organisationId } = await aHolder();
    const described = { organisationId, name: "La Halle", summary: "Une halle couverte pour le marché du quartier.", theme: "alimentation", commune: "62400 Béthune" } as const;
    const projectId = await createProject(holder, described);
    const today = parisDay(await now());
    expect(await actionsOf(`objet=project&id=${projectId}&action=project.created`)).toEqual(["project.created"]);
    expect(await actionsOf(`personne=${holder.accountId}&du=${today}&au=${today}`)).toContain("project.created");
    expect(await actionsOf(`personne=${holder.accountId}&au=2001-01-01`)).toEqual([]);
    expect(await actionsOf(`id=${holder.accountId}&objet=campaign`)).toEqual([]);
    await db.updateTable("project").set({ name: "L’Épicerie des Écluses" }).where("id", "=", projectId).execute();
    expect(await actionsOf("q=epicerie+des+ecluses")).toContain("project.created");
    expect(await actionsOf("q=100%25")).toEqual([]);
  });

  test("words that mean nothing are no filter", async () => {
    expect(readFilters("http://localhost/?action=drop&id=1&avant=-3&du=hier&q=")).toEqual({});
  });

  test("pages follow one another by position, without overlap", async () => {
    const team = await aTeamMember();
    await db.transaction().execute(async (trx) => {
      for (let n = 0; n < pageSize + 5; n += 1) await recordAudit(trx, { actor: team, action: "export.downloaded", objectKind: "export", objectId: `n${n}` });
    });
    const first = await journal(`personne=${team.accountId}`);
    const second = await journal(`personne=${team.accountId}&avant=${first.next}`);
    expect([first.entries.length, second.entries.length, second.next]).toEqual([pageSize, 5, null]);
    expect(second.entries[0]!.position).toBe(first.entries.at(-1)!.position - 1);
  });
});

test("an action of a later version is shown as it is written", () => {
  expect([actionPhrase("campaign.approved"), actionPhrase("moon.landed")]).toEqual(["a approuvé la campagne", "moon.landed"]);
});
