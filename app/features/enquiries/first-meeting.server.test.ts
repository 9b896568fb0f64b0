import { beforeAll, describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aTeamMember, actorOf } from "#tests/factories/accounts";
import { anEnquiry, anInvitation, anOpening, readEnquiry } from "#tests/factories/enquiries";
import { anEvent, bookingsOf } from "#tests/factories/events";
import { aLabelFor } from "#tests/factories/labelled-project";
import type { Actor } from "~/features/accounts/permissions";
import { startCampaign } from "~/features/campaigns/start-campaign.server";
import { openWithAccount } from "./accept-invitation.server";
import { endFirstMeeting } from "./end-first-meeting.server";
import { cancelHourByLink, chooseHour, chooseHourByLink, findHour } from "./first-meeting-hour.server";
import { firstMeetingSchema } from "./first-meeting.schemas";
import { findFirstMeeting } from "./first-meetings.server";
import { findByHourLink, findHourLink, sendHourLink } from "./hour-links.server";
import { listOwnEnquiries } from "./own-enquiries.server";
import { firstMeetingDraft, saveFirstMeeting } from "./save-first-meeting.server";

useTestDatabase();

let team: Actor;
beforeAll(async () => {
  team = await aTeamMember();
});

const written = {
  need: "Du pain pour le quartier.", model: "Nous vendons du pain.", place: "Béthune, rue de l’Exemple.", community: "yes", purpose: "yes", timing: "partly", alternatives: "yes",
  uses: [{ label: "Four à bois", amount: "8 000", crowd: "4 000,50" }, { label: "Travaux", amount: "2 000", crowd: "" }, { label: "", amount: "", crowd: "" }],
  resources: [{ label: "Prêt d’honneur", amount: "5 999,50" }],
  durationDays: "35", thresholdPercent: "75", rewards: [{ title: "Un pain", description: "Un pain du premier jour.", price: "12", stock: "40", deliveryMonth: "2027-03", handOver: "pickup" }],
  closePeople: "40", networkPeople: "300", nextSteps: "Odile : demander le devis.\nL’équipe : inviter.",
};
const meeting = firstMeetingSchema.parse(written);

async function tokenOf(enquiryId: string): Promise<string> {
  await sendHourLink(team, enquiryId);
  const mail = await db.selectFrom("mailMessage").select("props").where("key", "like", `enquiry-hour:${enquiryId}:%`).executeTakeFirstOrThrow();
  return (mail.props as { link: string }).link.replace("/rendez-vous/", "");
}

async function mailsOf(enquiryId: string): Promise<{ key: string }[]> {
  const { bookingId } = await db.selectFrom("enquiryAppointment").select("bookingId").where("enquiryId", "=", enquiryId).executeTakeFirstOrThrow();
  return db.selectFrom("mailMessage").select("key").where("key", "like", `appointment:${bookingId}:%`).execute();
}

describe("the hour", () => {
  test("is chosen, changed and cancelled by the mailed link, without an account; the enquiry follows", async () => {
    const id = await anEnquiry(team, { email: "hour@example.org" });
    const [one, two] = [await anEvent(team, { days: 20 }), await anEvent(team, { days: 21 })];
    const token = await tokenOf(id);
    await chooseHourByLink(token, one);
    expect(await readEnquiry(id)).toMatchObject({ status: "meeting_planned" });
    await chooseHourByLink(token, two);
    expect(await findHour(id)).toMatchObject({ id: two, sequence: 1 });
    await cancelHourByLink(token);
    expect([await findHour(id), (await readEnquiry(id)).status]).toEqual([null, "contacted"]);
    const suffixes = (await mailsOf(id)).map(({ key }) => key.split(":").slice(2).join(":")).sort();
    expect(suffixes).toEqual(["0:booked:guest", "0:booked:host", "1:moved:guest", "1:moved:host", "2:cancelled:guest", "2:cancelled:host"]);
  });

  test("a double click on the link takes one place", async () => {
    const id = await anEnquiry(team);
    const slot = await anEvent(team, { days: 22 });
    const token = await tokenOf(id);
    await Promise.all([chooseHourByLink(token, slot), chooseHourByLink(token, slot)]);
    expect(await bookingsOf(slot)).toHaveLength(1);
  });

  test("a forged link, and the link of a closed enquiry, open nothing", async () => {
    const id = await anEnquiry(team);
    const token = await tokenOf(id);
    expect(await findByHourLink(token)).toMatchObject({ id });
    await expect(findByHourLink(`${token}x`)).rejects.toMatchObject({ status: 404 });
    await db.updateTable("enquiry").set({ status: "closed", closedAt: new Date() }).where("id", "=", id).execute();
    expect(await findByHourLink(token)).toBeNull();
    await expect(chooseHourByLink(token, await anEvent(team, { days: 23 }))).rejects.toMatchObject({ status: 404 });
  });

  test("is found again by whoever is signed in with that address, and by nobody else", async () => {
    const id = await anEnquiry(team, { email: "own@example.org" });
    const token = await tokenOf(id);
    expect(await listOwnEnquiries({ email: "own@example.org" })).toMatchObject([{ id, status: "new", meetingAt: null, hour: { path: `/rendez-vous/${token}` } }]);
    expect(await listOwnEnquiries({ email: "other@example.org" })).toEqual([]);
    const slot = await anEvent(team, { days: 25 });
    await chooseHourByLink(token, slot);
    const { startsAt } = await db.selectFrom("event").select("startsAt").where("id", "=", slot).executeTakeFirstOrThrow();
    expect(await listOwnEnquiries({ email: "own@example.org" })).toMatchObject([{ status: "meeting_planned", meetingAt: startsAt }]);
  });

  test("is recalled with the link that changes it, drawn anew when the last one ended", async () => {
    const id = await anEnquiry(team, { email: "recalled@example.org" });
    await chooseHour(team, id, await anEvent(team, { days: 26 }));
    const { bookingId, startsAt } = (await findHour(id))!;
    const linkAt = (at: Date) => db.transaction().execute((trx) => findHourLink(trx, bookingId, at));
    const first = await linkAt(new Date());
    expect(await findByHourLink(first!.replace("/rendez-vous/", ""))).toMatchObject({ id });
    await db.updateTable("enquiryBookingLink").set({ expiresAt: new Date(startsAt.getTime() - 2 * 86_400_000) }).where("enquiryId", "=", id).execute();
    expect(await linkAt(new Date(startsAt.getTime() - 86_400_000))).not.toBe(first);
  });

  test("of another kind of event is refused", async () => {
    const id = await anEnquiry(team);
    const workshop = await anEvent(team, { days: 24, kind: "workshop" });
    await expect(chooseHour(team, id, workshop)).rejects.toMatchObject({ code: "event.not_offered" });
  });
});

describe("the two hours", () => {
  test("keep what is typed, valid or not, and save it to the cent", async () => {
    const id = await anEnquiry(team, { status: "contacted" });
    await firstMeetingDraft(team, id).keep({ version: 0, tab: "t" }, { durationDays: "bientôt" });
    expect(await firstMeetingDraft(team, id).find()).toMatchObject({ pending: true, fields: { durationDays: "bientôt" } });
    await saveFirstMeeting(team, id, meeting);
    expect(await findFirstMeeting(id)).toMatchObject({ goalCents: 400_050, durationDays: 35, advice: "yes", uses: [{ crowdCents: 400_050 }, { crowdCents: 0 }], resources: [{ amountCents: 599_950 }] });
  });

  test("do not end with a plan that is one cent off, nor with a draft that nobody saved", async () => {
    const id = await anEnquiry(team, { status: "contacted" });
    await saveFirstMeeting(team, id, firstMeetingSchema.parse({ ...written, resources: [{ label: "Prêt", amount: "5 999,49" }] }));
    await expect(endFirstMeeting(team, id)).rejects.toMatchObject({ code: "first_meeting.unbalanced" });
    await saveFirstMeeting(team, id, meeting);
    const draft = firstMeetingDraft(team, id);
    await draft.keep({ version: 0, tab: "t" }, { nextSteps: "encore" });
    await expect(endFirstMeeting(team, id)).rejects.toMatchObject({ code: "draft.pending" });
  });

  test("end once, with a report; nothing is changed afterwards", async () => {
    const id = await anEnquiry(team, { status: "new", email: "report@example.org" });
    await saveFirstMeeting(team, id, meeting);
    await endFirstMeeting(team, id);
    expect((await readEnquiry(id)).status).toBe("met");
    const mail = await db.selectFrom("mailMessage").selectAll().where("key", "=", `enquiry-first-meeting:${id}`).executeTakeFirstOrThrow();
    expect(mail).toMatchObject({ recipient: "report@example.org", props: { opensNext: true } });
    await expect(endFirstMeeting(team, id)).rejects.toMatchObject({ code: "first_meeting.ended" });
    await expect(saveFirstMeeting(team, id, meeting)).rejects.toMatchObject({ code: "first_meeting.ended" });
  });

  test("what the person said first stands already in the form: only the team reads it", async () => {
    const id = await anEnquiry(team);
    const stranger = await actorOf(team.accountId);
    await expect(saveFirstMeeting({ ...stranger, roles: ["visitor", "member"] }, id, meeting)).rejects.toMatchObject({ status: 404 });
  });
});

test("nothing is typed twice: application, then campaign begin with what was said at the table", async () => {
  const id = await anEnquiry(team, { status: "contacted" });
  await saveFirstMeeting(team, id, meeting);
  await endFirstMeeting(team, id);
  const token = await anInvitation(team, id, "holder@example.org");
  const { accountId, projectId } = await openWithAccount(token, { ...anOpening, name: "Odile Exemple", password: "une phrase assez longue" });
  const application = await db.selectFrom("labelApplication").selectAll().where("projectId", "=", projectId).executeTakeFirstOrThrow();
  expect(application).toMatchObject({ status: "draft", goalCents: 400_050, answers: { need: written.need, model: written.model, place: written.place } });
  const lines = await db.selectFrom("fundingLine").select(["side", "label", "amountCents"]).where("applicationId", "=", application.id).orderBy("side").orderBy("position").execute();
  expect(lines).toEqual([
    { side: "use", label: "Four à bois", amountCents: 800_000 }, { side: "use", label: "Travaux", amountCents: 200_000 }, { side: "resource", label: "Prêt d’honneur", amountCents: 599_950 },
  ]);
  await aLabelFor(projectId, application.id, accountId);
  const campaignId = await startCampaign(await actorOf(accountId), projectId);
  expect(await db.selectFrom("campaign").selectAll().where("id", "=", campaignId).executeTakeFirstOrThrow()).toMatchObject({ goalCents: 400_050, durationDays: 35, thresholdPercent: 75 });
  expect(await db.selectFrom("campaignUse").select(["label", "amountCents"]).where("campaignId", "=", campaignId).execute()).toEqual([{ label: "Four à bois", amountCents: 400_050 }]);
  expect(await db.selectFrom("reward").select(["title", "priceCents", "stock", "deliveryMonth", "handOver"]).where("campaignId", "=", campaignId).execute()).toEqual([
    { title: "Un pain", priceCents: 1200, stock: 40, deliveryMonth: "2027-03-01", handOver: "pickup" },
  ]);
});
