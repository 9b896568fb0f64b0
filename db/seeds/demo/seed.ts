import { db } from "#db";
import { markMailsRead } from "~/services/demo-tools.server";
import { stripe } from "~/services/stripe.server";
import { projectOf, seedApplication } from "./applications";
import { approve, writeCampaign } from "./campaigns";
import { fillBox, sealVote } from "./ballots";
import { budgetDays, chooseInitiatives, handIdeasIn, openBudget } from "./budget";
import { seedPitchVideos } from "./pitch-videos";
import { commentSteps } from "./comments";
import { enquirySteps } from "./enquiries";
import { seedNextGrid } from "./grids";
import { seedTalk } from "./evidence";
import { seedGatherings, seedHours, seedPastGathering } from "./hours";
import { give, planGifts, type PlannedGift } from "./gifts";
import { helpSteps } from "./help";
import { importSteps } from "./imports";
import { seedFormerSubstitute, seedNamedSitters, seedProposedRevocation, seedSeatsToday } from "./mandates";
import { endMeeting, markAllPresent, seedMeeting, signMeeting, sitAll, sitFour } from "./meetings";
import { offlineSteps } from "./offline";
import { seedOrganisationPeople } from "./organisation-people";
import { seedPartnerInvitation, seedPartners } from "./partners";
import { seedPeople } from "./people";
import { campaigns, stories, waitingCampaign, type CampaignStory } from "./stories";
import { seedRefundRequest } from "./refunds";
import { supportSteps } from "./support";
import { updateSteps } from "./updates";
import { writeProofs } from "~/features/proof/write-proof.server";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { catchUp } from "~/features/demo/move-clock.server";
import { liveThrough, moveOn, travelTo } from "./world";

const byKey = (key: string) => stories.find((story) => story.key === key)!;

type Step = { daysAgo: number; take: () => Promise<void> };

/** The first meeting: five projects labelled, ten weeks ago. Returns their projects by story key. */
async function labelFirstProjects(partnerId: string): Promise<Map<string, string>> {
  const labelled = [...campaigns.map(({ story }) => story), waitingCampaign.story];
  const projects = new Map<string, string>();
  const applications: string[] = [];
  for (const key of labelled) {
    const applicationId = await seedApplication(byKey(key), partnerId, "checked");
    applications.push(applicationId);
    projects.set(key, await projectOf(applicationId));
  }
  const { meetingId, examinationIds } = await seedMeeting(24 * 4, "Hôtel du Département, Arras", applications);
  await moveOn(65.9);
  await markAllPresent(meetingId);
  for (const examinationId of examinationIds) await sitAll(examinationId);
  await endMeeting(meetingId);
  await catchUp();
  await signMeeting(meetingId);
  return projects;
}

/** A campaign is written three days before it opens; its gifts follow. */
function campaignSteps(campaign: CampaignStory, projectId: string): Step[] {
  let planned: PlannedGift[] = [];
  const open = async () => {
    const campaignId = await writeCampaign(byKey(campaign.story), campaign, projectId);
    await approve(campaignId);
    planned = planGifts(campaignId, campaign);
  };
  const steps: Step[] = [{ daysAgo: campaign.opensDaysAgo, take: open }];
  for (let index = 0; index < campaign.gifts.count; index += 1) {
    const [{ daysAgo }] = [planGifts("", campaign)[index]!];
    steps.push({ daysAgo, take: () => give(planned[index]!) });
  }
  return steps;
}

/** The days at which something falls due by itself: openings, deadlines, refunds, payouts. */
const dueDays = [61.5, 57.5, 41.4, 36.4, 34, 31, 28, 25.5, 24.5, 23.5, 17.5];

async function playCampaigns(projects: Map<string, string>): Promise<void> {
  const steps = campaigns.flatMap((campaign) => campaignSteps(campaign, projects.get(campaign.story)!));
  steps.push(...enquirySteps([byKey("peniche"), byKey("camion")]), { daysAgo: 10, take: seedPastGathering });
  steps.push(...supportSteps(projects), ...offlineSteps, ...importSteps, ...updateSteps, ...commentSteps, ...helpSteps);
  steps.push({ daysAgo: budgetDays.published, take: openBudget }, { daysAgo: budgetDays.ideas, take: () => handIdeasIn(projects) }, { daysAgo: budgetDays.committee, take: chooseInitiatives });
  steps.push({ daysAgo: budgetDays.sealed, take: sealVote }, { daysAgo: budgetDays.films, take: seedPitchVideos });
  for (const daysAgo of dueDays) steps.push({ daysAgo, take: () => liveThrough(daysAgo) });
  for (const campaign of campaigns) steps.push({ daysAgo: campaign.opensDaysAgo - 0.05, take: () => liveThrough(campaign.opensDaysAgo - 0.05) });
  steps.sort((a, b) => b.daysAgo - a.daysAgo);
  for (const step of steps) {
    await travelTo(step.daysAgo);
    await step.take();
  }
}

/** Today: a meeting in session, a file to check, a draft, a campaign to approve. */
async function prepareToday(projects: Map<string, string>, partnerId: string): Promise<void> {
  await travelTo(6);
  const peniche = await seedApplication(byKey("peniche"), partnerId, "checked");
  const { meetingId, examinationIds } = await seedMeeting(24 * 6 - 2, "Hôtel du Département, Arras", [peniche]);
  await moveOn(1);
  await writeCampaign(byKey(waitingCampaign.story), waitingCampaign, projects.get(waitingCampaign.story)!);
  const camion = await seedApplication(byKey("camion"), partnerId, "submitted");
  await seedTalk(camion, peniche);
  await seedOrganisationPeople();
  await seedPartnerInvitation(partnerId);
  await moveOn(0);
  await markAllPresent(meetingId);
  await sitFour(examinationIds[0]!);
  await seedSeatsToday(examinationIds[0]!);
  await seedProposedRevocation();
  await seedRefundRequest();
  await seedHours();
  await seedGatherings();
  await seedNextGrid();
  await fillBox();
}

/**
 * Lives the demonstration's last eleven weeks through the product's own commands, so that every row, mail and cent came
 * about as it would have. Does nothing the second time.
 */
export async function seedDemo(): Promise<boolean> {
  const { seededAt } = await db.selectFrom("clock").select("seededAt").executeTakeFirstOrThrow();
  if (seededAt) return false;
  await travelTo(72);
  const partnerId = await seedPeople();
  await seedFormerSubstitute();
  await seedNamedSitters();
  await seedPartners(partnerId);
  await stripe().topups.create({ amount: 50_000, currency: "eur", description: "Réserve du label (exemple)" }, { idempotencyKey: "demo-reserve" });
  await moveOn(70);
  const projects = await labelFirstProjects(partnerId);
  await playCampaigns(projects);
  await prepareToday(projects, partnerId);
  await liveThrough(0);
  // The night before is written whatever the hour at which the demonstration begins.
  await writeProofs(parisDay(await now()));
  await markMailsRead();
  await db.updateTable("clock").set({ seededAt: new Date() }).execute();
  return true;
}
