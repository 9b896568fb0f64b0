import { expect, test } from "vitest";
import { useTestDatabase } from "#tests/database";
import { aTeamMember } from "#tests/factories/accounts";
import { answerEveryDemand, aSubmittedApplication } from "#tests/factories/label";
import { requestChanges } from "./request-changes.server";
import { saveFundingPlan } from "./save-funding-plan.server";
import { submitApplication } from "./submit-application.server";
import { readVersions } from "./versions.server";

useTestDatabase();

test("each submission is listed and readable, and two are compared in words", async () => {
  const { applicationId, holder } = await aSubmittedApplication();
  await requestChanges(await aTeamMember(), applicationId, [{ criterion: 1, reason: "Le four coûte plus cher." }]);
  await saveFundingPlan(holder, applicationId, { uses: [{ label: "Four", amount: 600000 }], resources: [{ label: "Prêt d’honneur", amount: 300000 }], goal: 300000 });
  await answerEveryDemand(holder, applicationId);
  await submitApplication(holder, applicationId);
  const page = await readVersions(applicationId, new URLSearchParams("lire=1"));
  expect(page.versions.map(({ number, by }) => [number, by])).toEqual([[1, "Dominique Porteuse"], [2, "Dominique Porteuse"]]);
  expect(page.choice).toEqual({ before: 1, after: 2, read: 1 });
  expect(page.reading?.funding).toHaveLength(3);
  expect(page.differences?.map(({ label }) => label)).toEqual(["Dépenses"]);
  expect((await readVersions(applicationId, new URLSearchParams("avant=2&apres=2"))).differences).toEqual([]);
});
