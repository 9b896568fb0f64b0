import { randomUUID } from "node:crypto";
import { db } from "#db";
import { aMember, actorOf } from "#tests/factories/accounts";
import { lastLinkToken } from "#tests/factories/attestation-links";
import { aCampaign, aLiveCampaign, aReward, type TestCampaign } from "#tests/factories/campaigns";
import { aCommittee, type Committee } from "#tests/factories/committee";
import { onAgenda } from "#tests/factories/committee-acts";
import { aCheckedApplication, aCompleteDraft, aPdf, type AnApplication } from "#tests/factories/label";
import { aProject, joiningToken, partnerJoiningToken, type AProject } from "#tests/factories/projects";
import { aReadyAccount } from "#tests/factories/settlement";
import type { Sandbox } from "#scripts/sandbox/start";
import type { Actor } from "~/features/accounts/permissions";
import { aDonorLink } from "#tests/factories/donor-links";
import { donationToken } from "~/features/donations/donation-link.server";
import { hashOf } from "~/features/files/files.server";
import { addDays, parisDay } from "~/lib/dates";
import { storeBytes } from "~/services/storage.server";
import { editionRows } from "./editions";
import { enquiryRows } from "./enquiries";
import { aGiftAskedBack, savedPdf } from "./gift-world";
import { importRows } from "./imports";
import { moneyRows } from "./money";
import { reportRows } from "./reports";
import { disputeRows } from "./disputes";
import { offlineRows } from "./offline";
import { proofRows } from "./proof";
import { supportRows } from "./support";
import { guestRows } from "./guests";
import { updateRows } from "./updates";
import { commentRows } from "./comments";
import { vigilanceRows } from "./vigilance";
import { complaintRows } from "./complaints";
import { grantRows } from "./grants";
import { initiativeRows } from "./initiatives";
import { resultRows } from "./results";
import { pitchRows } from "./pitch-videos";
import { paperRows } from "./paper";
import { voteRows } from "./vote";
import { voterRows } from "./voters";
import { aSeatsWorld, type SeatsWorld } from "./seats";
import { declareRepresentative } from "~/features/projects/declare-representative.server";
import { inviteMember } from "~/features/projects/invite-member.server";
import { invitePartnerMember } from "~/features/partners/invite-partner-member.server";
import type { People } from "./people";


/** A second project of the same holder. */
async function anotherProject({ holder, organisationId }: AProject): Promise<AProject> {
  const values = {
    organisationId, communeCode: "62119", isDemo: true, slug: `atelier-${randomUUID()}`, name: "L’atelier d’Exemple", theme: "alimentation",
    summary: "Un atelier partagé pour le quartier.",
  };
  const { id } = await db.insertInto("project").values(values).returning("id").executeTakeFirstOrThrow();
  return { holder, organisationId, projectId: id };
}

/** The campaign's organisation takes this holder in: the factories open one of its own for each campaign. */
async function joined(holder: Actor, campaign: Promise<TestCampaign>): Promise<TestCampaign> {
  const made = await campaign;
  await db.insertInto("organisationMember").values({ organisationId: made.organisationId, accountId: holder.accountId, role: "lead" }).execute();
  return made;
}

async function documentOf(applicationId: string): Promise<string> {
  return (await db.selectFrom("applicationDocument").select("id").where("applicationId", "=", applicationId).executeTakeFirstOrThrow()).id;
}

/** The partner that was asked to attest. */
const partnerOf = (attestationId: string) =>
  db.selectFrom("attestation").innerJoin("partner", "partner.id", "partnerId").select(["partner.id as partnerId", "partner.slug as partnerSlug"]).where("attestation.id", "=", attestationId).executeTakeFirstOrThrow();

const shortCodeOf = async (projectId: string) => (await db.selectFrom("project").select("shortCode").where("id", "=", projectId).executeTakeFirstOrThrow()).shortCode;
const slugOf = async (organisationId: string) => (await db.selectFrom("organisation").select("slug").where("id", "=", organisationId).executeTakeFirstOrThrow()).slug;

/** The account that the organisation has at Stripe, complete. */
async function withStripeAccount(sandbox: Sandbox, { organisationId }: TestCampaign): Promise<void> {
  const { id } = await aReadyAccount(sandbox.url);
  await db.updateTable("organisation").set({ stripeAccountId: id }).where("id", "=", organisationId).execute();
}

/** Settled a while ago, its statement written. */
async function aSettledCampaign(holder: Actor): Promise<{ settledId: string; payoutId: string }> {
  const { campaignId } = await joined(holder, aCampaign({ status: "settled", launchOn: addDays(parisDay(new Date()), -60) }));
  await db.updateTable("campaign").set({ closedAt: new Date() }).where("id", "=", campaignId).execute();
  const amounts = { grossCents: 2500, feeCents: 63, labelFeeCents: 0, netCents: 2437 };
  await db.insertInto("statement").values({ campaignId, number: 1, fileId: await savedPdf("releve"), sha256: hashOf(aPdf), ledgerGroupId: 0, ...amounts, createdAt: new Date() }).execute();
  const left = { campaignId, stripeAccountId: "acct_1", amountCents: 2437, status: "paid" as const, notBefore: new Date(), createdAt: new Date() };
  const { id: payoutId } = await db.insertInto("payout").values(left).returning("id").executeTakeFirstOrThrow();
  return { settledId: campaignId, payoutId };
}

async function aClosedMeeting(committee: Committee): Promise<string> {
  const values = { heldAt: new Date(), place: "Arras", chairAccountId: committee.chair.accountId, status: "closed" as const, closedAt: new Date(), signedAt: new Date(), signedBy: committee.chair.accountId, isDemo: true };
  const minutesFileId = await savedPdf("proces-verbal");
  return (await db.insertInto("committeeMeeting").values({ ...values, minutesFileId }).returning("id").executeTakeFirstOrThrow()).id;
}

/** What one holder owns: an application before the committee, another being written, campaigns in three states. */
async function aHoldersWorld(committee: Committee, sandbox: Sandbox) {
  const project = await aProject();
  const { holder } = project;
  const examined = await aCheckedApplication(project);
  const agenda = await onAgenda(committee, examined.applicationId);
  const draft: AnApplication = await aCompleteDraft(await anotherProject(project));
  const fresh = await anotherProject(project);
  const writing = await joined(holder, aCampaign());
  await withStripeAccount(sandbox, writing);
  const rewardId = await aReward(writing.campaignId);
  const live = await joined(holder, aLiveCampaign());
  const image = await db.selectFrom("campaign").innerJoin("file", "file.id", "imageFileId").select(["file.id", "file.storageKey"]).where("campaign.id", "=", live.campaignId).executeTakeFirstOrThrow();
  await db.updateTable("file").set({ storageKey: await storeBytes(aPdf) }).where("id", "=", image.id).execute();
  const { partnerId } = await partnerOf(draft.attestationId);
  const partnerInvitationId = await invitePartnerMember(draft.partner, partnerId, { email: "invitee@example.org" });
  return { holder, partnerInvitationId, examined, agenda, draft, fresh, writing, rewardId, live, imageId: image.id, ...(await itsPeople(holder, project.organisationId)), ...(await aSettledCampaign(holder)), ...(await aGiftAskedBack(live.campaignId, committee.team)) };
}

/** Somebody invited who has not come yet, and who signs for the organisation. */
async function itsPeople(holder: Actor, organisationId: string) {
  const invitationId = await inviteMember(holder, organisationId, { email: "invitee@example.org", role: "reader" });
  const representativeId = await declareRepresentative(holder, organisationId, { name: "Odette Exemple", position: "présidente", since: "2026-01-05" }, { name: "pv.pdf", bytes: aPdf });
  return { invitationId, representativeId, joiningToken: await joiningToken(invitationId) };
}

export type HoldersWorld = Awaited<ReturnType<typeof aHoldersWorld>>;

/** Two holders with the like, a committee, the team, and who has no role at all. */
export async function buildWorld(sandbox: Sandbox) {
  const committee = await aCommittee();
  const mine = await aHoldersWorld(committee, sandbox);
  const other = await aHoldersWorld(committee, sandbox);
  const people: People = {
    member: await aMember(), owner: await actorOf(mine.holder.accountId), stranger: await actorOf(other.holder.accountId), partner: mine.draft.partner, otherPartner: other.draft.partner,
    seat: committee.seats["france-active"]!, chair: committee.chair, team: committee.team,
  };
  const support = await supportRows(committee.team, { liveId: mine.live.campaignId, settledId: mine.settledId });
  const report = { ...(await reportRows(committee.team)), ...(await vigilanceRows(committee.team.accountId, mine.live.campaignId)) };
  const books = await moneyRows(committee.team);
  const money = await disputeRows(committee.team, mine.live.campaignId, mine.imageId);
  const offline = await offlineRows(people.owner, mine.live);
  const proof = await proofRows(mine.live.campaignId);
  const updates = await updateRows(people.owner, mine.live, proof.special["routes/public/donation-proof.tsx"].token);
  const guests = await guestRows(people.owner, mine.live);
  const comments = await commentRows(committee.team, mine.live, proof.special["routes/public/donation-proof.tsx"].token);
  const vote = await voteRows(committee.team, [people.owner, people.partner, people.chair]);
  const paper = await paperRows(people.owner, vote.special["routes/team/office.tsx"].roundId);
  const results = await resultRows([people.owner, people.partner, people.chair]);
  const editions = await editionRows();
  const initiatives = await initiativeRows(committee, mine.fresh);
  const pitch = await pitchRows(mine.fresh, mine.imageId);
  const grants = await grantRows(mine.fresh, committee.team);
  const trust = await complaintRows(committee.team);
  const params = paramsOf(mine, await aClosedMeeting(committee), await enquiryRows(committee.team), await aSeatsWorld(committee, mine.agenda.examinationId), await importRows(committee.team), { usual: { ...support.usual, ...report, ...money, ...books.usual, ...offline.usual, ...editions.usual, ...initiatives.usual, ...grants.usual, ...trust.usual, ...updates.usual, ...comments.usual }, special: { ...updates.special, ...comments.special, ...guests.special, ...editions.special, ...support.special, ...offline.special, ...proof.special, ...vote.special, ...paper.special, ...results.special, ...(await voterRows(committee.team)).special, ...initiatives.special, ...pitch.special, ...grants.special, ...trust.special } });
  /** The stranger's own campaign, application and meeting around the owner's rewards, documents and items. */
  const crossed = { projectId: other.fresh.projectId, applicationId: other.draft.applicationId, campaignId: other.writing.campaignId };
  return { people, params, crossed };
}

type Rows = { usual: Record<string, string>; special: Record<string, Record<string, string>> };

/** What the names in addresses stand for, and where a page needs another row than most. */
function paramsOf(mine: HoldersWorld, closedMeetingId: string, enquiries: Awaited<ReturnType<typeof enquiryRows>>, seats: SeatsWorld, imports: Awaited<ReturnType<typeof importRows>>, support: Rows) {
  const examinedId = mine.examined.applicationId;
  return async (file: string): Promise<Record<string, string>> => {
    const usual = {
      projectId: mine.fresh.projectId, organisationId: mine.fresh.organisationId, applicationId: mine.draft.applicationId, documentId: await documentOf(mine.draft.applicationId), criterion: "1", group: "actions",
      attestationId: mine.draft.attestationId, campaignId: mine.writing.campaignId, rewardId: mine.rewardId, payoutId: mine.payoutId, slug: mine.live.slug, fileId: mine.imageId, width: "480",
      meetingId: mine.agenda.meetingId, examinationId: mine.agenda.examinationId, ...enquiries.usual, ...seats.ids, ...imports.usual, ...support.usual, labelId: mine.live.labelId, donationId: mine.giftId, requestId: mine.requestId, refundId: mine.refundId, reversalId: mine.reversalId,
      organisationSlug: await slugOf(mine.live.organisationId), representativeId: mine.representativeId, ...(await partnerOf(mine.draft.attestationId)),
    };
    const forms = { "routes/holder/application-draft.ts": { form: "critere-1" }, "routes/holder/campaign-draft.ts": { form: "histoire" } };
    const special: Record<string, Record<string, string>> = {
      "routes/team/exports-csv.ts": { exportKey: "projets" },
      ...forms, ...enquiries.special, ...imports.special, ...support.special,
      "routes/sharing/short-address.ts": { shortCode: await shortCodeOf(mine.live.projectId) },
      "routes/holder/campaign-poster.ts": { campaignId: mine.live.campaignId },
      "routes/public/labelled-project.tsx": { slug: mine.writing.slug },
      "routes/holder/document.ts": { documentId: await documentOf(examinedId) },
      "routes/holder/statement.tsx": { campaignId: mine.settledId },
      "routes/holder/statement-pdf.ts": { campaignId: mine.settledId },
      "routes/holder/payout-retry.ts": { campaignId: mine.settledId },
      "routes/holder/statement-version-pdf.ts": { campaignId: mine.settledId, number: "1" },
      "routes/holder/campaign-start.ts": { projectId: mine.writing.projectId },
      "routes/corrections/application.tsx": { applicationId: examinedId },
      "routes/team/applications-file.tsx": { applicationId: examinedId },
      "routes/team/applications-versions.tsx": { applicationId: examinedId },
      "routes/team/applications-threads.tsx": { applicationId: examinedId },
      "routes/team/applications-demands.tsx": { applicationId: examinedId },
      "routes/team/applications-delay.tsx": { applicationId: examinedId },
      "routes/team/applications-changes.tsx": { applicationId: examinedId },
      "routes/committee/mandate-link.tsx": { token: seats.token },
      "routes/committee/minutes.ts": { meetingId: closedMeetingId },
      "routes/committee/signature.tsx": { meetingId: closedMeetingId },
      "routes/committee/rectification.tsx": { meetingId: closedMeetingId },
      "routes/public/donation.tsx": { token: donationToken(mine.giftId) },
      "routes/public/refund-iban.tsx": { token: donationToken(mine.giftId) },
      "routes/public/refund-request.tsx": { token: donationToken(mine.giftId) },
      "routes/public/donation-correction.tsx": { token: donationToken(mine.giftId) },
      "routes/public/donation-cancellation.tsx": { token: donationToken(mine.giftId) },
      "routes/public/donation-confirmation.ts": { token: donationToken(mine.giftId) },
      "routes/public/donation-retry.ts": { token: donationToken(mine.giftId) },
      "routes/public/own-gifts-link.tsx": { token: await aDonorLink("donor@example.org") },
      "routes/holder/organisation-invitation-revocation.ts": { invitationId: mine.invitationId },
      "routes/holder/joining.tsx": { token: mine.joiningToken },
      "routes/partner/joining.tsx": { token: await partnerJoiningToken(mine.partnerInvitationId) },
      "routes/partner/invitation-withdrawal.ts": { invitationId: mine.partnerInvitationId },
      "routes/partner/attestation-link.tsx": { token: await lastLinkToken(mine.draft.attestationId) },
      "routes/partner/attestation-new-link.ts": { token: await lastLinkToken(mine.draft.attestationId) },
      "routes/team/attestation-revocation.ts": { applicationId: examinedId, attestationId: mine.examined.attestationId },
    };
    return { ...usual, ...special[file] };
  };
}
