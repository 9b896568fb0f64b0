import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { sql } from "kysely";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aTeamMember } from "#tests/factories/accounts";
import { aCampaign, aLiveCampaign, listTransitions, readCampaign } from "#tests/factories/campaigns";
import { aCommittee, type Committee } from "#tests/factories/committee";
import { mailsTo } from "#tests/factories/committee-acts";
import { aLabelledProject } from "#tests/factories/labelled-project";
import { handle as applyLoss } from "~/jobs/handlers/apply-label-loss.server";
import { handle as tellEnd } from "~/jobs/handlers/tell-label-end.server";
import { listDueLabelLosses } from "~/features/campaigns/apply-label-loss.server";
import { launchCampaign } from "~/features/campaigns/launch-campaign.server";
import { resumeCampaign } from "~/features/campaigns/stop-campaign.server";
import { startApplication } from "~/features/label/start-application.server";
import { listDueLabelNotices } from "~/features/label/tell-label-end.server";
import { moveClockTo, now } from "~/lib/clock.server";
import { getRevocationDesk, readRevocationMention } from "./revocations.server";
import { answerRevocation, proposeRevocation } from "./revoke-label.server";

useTestDatabase();

let world: Committee;
beforeAll(async () => {
  world = await aCommittee();
});
beforeEach(() => sql`update clock set offset_ms = 0`.execute(db));

const words = { reason: "L’argent sert à un autre projet que celui labellisé.", publicMention: "Le projet mené n’est plus celui que le comité a labellisé." };
const dayMs = 86_400_000;
const templates = async (email: string) => (await mailsTo(email)).map(({ template }) => template);

describe("taking a label back", () => {
  test("a revoked label suspends its campaign", async () => {
    const { labelId, campaignId, holder } = await aLiveCampaign();
    await proposeRevocation(world.team, labelId, words);
    expect((await readCampaign(campaignId)).status).toBe("live");
    await answerRevocation(world.chair, labelId, "confirm");
    await applyLoss({ name: "apply_label_loss", labelId });
    await applyLoss({ name: "apply_label_loss", labelId });
    expect(await listTransitions(campaignId)).toMatchObject([{ fromStatus: "live", toStatus: "suspended" }]);
    expect(await templates(holder.email)).toEqual(["label-revoked", "campaign-stopped"]);
    expect(await readRevocationMention(labelId)).toMatchObject({ mention: words.publicMention });
    await expect(resumeCampaign(world.team, campaignId, "Erreur de notre part, elle reprend.")).rejects.toMatchObject({ code: "campaign.label_revoked" });
  });
  test("is asked of the clock too, should the first word be lost", async () => {
    const { labelId } = await aLiveCampaign();
    await proposeRevocation(world.team, labelId, words);
    await answerRevocation(world.chair, labelId, "confirm");
    expect(await listDueLabelLosses(db, await now())).toContainEqual({ name: "apply_label_loss", labelId });
    await applyLoss({ name: "apply_label_loss", labelId });
    expect(await listDueLabelLosses(db, await now())).not.toContainEqual({ name: "apply_label_loss", labelId });
  });
  test("takes two people: whoever proposed it may not confirm it, nor may the database be told so", async () => {
    const { labelId } = await aLabelledProject();
    await proposeRevocation(world.team, labelId, words);
    await expect(answerRevocation(world.team, labelId, "confirm")).rejects.toMatchObject({ code: "label.revocation_own" });
    const alone = { confirmedBy: world.team.accountId, confirmedAt: new Date() };
    await expect(db.updateTable("labelRevocation").set(alone).where("labelId", "=", labelId).execute()).rejects.toThrow(/two_people/);
    await answerRevocation(await aTeamMember(), labelId, "confirm");
  });
  test("is the team's to propose, and the team's or the Département's to confirm", async () => {
    const { labelId, holder } = await aLabelledProject();
    await expect(proposeRevocation(world.chair, labelId, words)).rejects.toMatchObject({ status: 404 });
    await proposeRevocation(world.team, labelId, words);
    expect(await templates(world.chair.email)).toContain("revocation-proposed");
    for (const actor of [world.seats["france-active"]!, holder]) {
      await expect(getRevocationDesk(actor, labelId)).rejects.toMatchObject({ status: 404 });
      await expect(answerRevocation(actor, labelId, "confirm")).rejects.toMatchObject({ status: 404 });
    }
  });
  test("dropped, nothing changes and it may be proposed again; done, it is done once", async () => {
    const { labelId } = await aLabelledProject();
    await proposeRevocation(world.team, labelId, words);
    await expect(proposeRevocation(world.team, labelId, words)).rejects.toMatchObject({ code: "label.revocation_open" });
    await answerRevocation(world.team, labelId, "drop");
    await proposeRevocation(world.team, labelId, words);
    await answerRevocation(world.chair, labelId, "confirm");
    await expect(answerRevocation(world.chair, labelId, "confirm")).rejects.toMatchObject({ code: "label.not_in_force" });
    await expect(db.updateTable("label").set({ revocationReason: "autre" }).where("id", "=", labelId).execute()).rejects.toThrow(/kept as it was given/);
  });
});

describe("a label that ends", () => {
  test("is told sixty and thirty days before, then at its end, once each", async () => {
    const { labelId, holder } = await aLabelledProject({ labelEndsAt: new Date(Date.now() + 59 * dayMs) });
    const due = async () => (await listDueLabelNotices(db, await now())).some((job) => job.name === "tell_label_end" && job.labelId === labelId);
    for (const daysLater of [0, 30, 60]) {
      await moveClockTo(new Date(Date.now() + daysLater * dayMs));
      expect(await due()).toBe(true);
      await tellEnd({ name: "tell_label_end", labelId });
      await tellEnd({ name: "tell_label_end", labelId });
      expect(await due()).toBe(false);
    }
    expect(await templates(holder.email)).toEqual(["label-end", "label-end", "label-end"]);
  });
  test("lets a live campaign run to its end, and brings back one that had not begun", async () => {
    const ending = { labelEndsAt: new Date(Date.now() + 5 * dayMs) };
    const live = await aLiveCampaign({}, await aLabelledProject(ending));
    const waiting = await aCampaign({ status: "approved" }, await aLabelledProject(ending));
    await moveClockTo(new Date(Date.now() + 6 * dayMs));
    expect(await launchCampaign(waiting.campaignId)).toBe(false);
    for (const { labelId } of [live, waiting]) await applyLoss({ name: "apply_label_loss", labelId });
    expect((await readCampaign(live.campaignId)).status).toBe("live");
    expect(await listTransitions(waiting.campaignId)).toMatchObject([{ fromStatus: "approved", toStatus: "changes_requested" }]);
    expect(await templates(waiting.holder.email)).toContain("campaign-changes-requested");
  });
  test("leaves room for the next request sixty days before", async () => {
    const [early, soon] = [await aLabelledProject({ labelEndsAt: new Date(Date.now() + 90 * dayMs) }), await aLabelledProject({ labelEndsAt: new Date(Date.now() + 40 * dayMs) })];
    await expect(startApplication(early.holder, early.projectId)).rejects.toMatchObject({ code: "application.already_labelled" });
    await startApplication(soon.holder, soon.projectId);
  });
});
