import { sql } from "kysely";
import { db } from "#db";
import { can, type Actor } from "~/features/accounts/permissions";
import { donationPath } from "~/features/donations/donation-link.server";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { notFound, orNotFound } from "~/lib/errors";
import { complaintReference, isLate, type ComplaintChannel, type ComplaintOutcome, type ComplaintSubject, type Shown } from "./complaint";
import { readComplaintToken } from "./complaint-link.server";
import { acknowledgeBy } from "./delays";

const mustHandle = (actor: Actor) => {
  if (!can(actor, "complaint.handle")) throw notFound();
};

const complaints = () =>
  db
    .selectFrom("complaint")
    .leftJoin("account as owner", "owner.id", "complaint.ownerAccountId")
    .select([
      "complaint.id", "complaint.year", "complaint.number", "complaint.channel", "complaint.subject", "complaint.status", "complaint.name", "complaint.receivedOn", "complaint.answerBy",
      "complaint.acknowledgedAt", "complaint.answeredAt", "complaint.outcome", "complaint.closedAt", "complaint.forgottenAt", "complaint.ownerAccountId", "owner.name as ownerName", "complaint.isDemo",
    ]);
type Row = Awaited<ReturnType<ReturnType<typeof complaints>["executeTakeFirstOrThrow"]>>;

const read = (today: string) => ({ subject, channel, outcome, ...row }: Row) => ({
  ...row, subject: subject as ComplaintSubject, channel: channel as ComplaintChannel, outcome: outcome as ComplaintOutcome | null,
  reference: complaintReference(row), late: isLate(row, today), acknowledgeBy: row.acknowledgedAt ? null : acknowledgeBy(row.receivedOn),
});
export type ComplaintRow = ReturnType<ReturnType<typeof read>>;

const MOST_ROWS = 300;

/** The register: what is due first, first; of what is over, the latest first. @throws 404 */
export async function listComplaints(actor: Actor, shown: Shown): Promise<ComplaintRow[]> {
  mustHandle(actor);
  const today = parisDay(await now());
  const isOpen = shown === "open" || shown === "late";
  const rows = await complaints()
    .$if(isOpen, (query) => query.where("complaint.status", "in", ["received", "in_progress"]))
    .$if(shown === "late", (query) => query.where("complaint.answerBy", "<", today))
    .$if(shown === "answered" || shown === "closed", (query) => query.where("complaint.status", "=", shown as "answered" | "closed"))
    .orderBy(isOpen ? "complaint.answerBy" : "complaint.createdAt", isOpen ? "asc" : "desc")
    .orderBy("complaint.id")
    .limit(MOST_ROWS)
    .execute();
  return rows.map(read(today));
}

/** For the file of the register: everything, in the order of its numbers. @throws 404 */
export async function listRegister(actor: Actor): Promise<ComplaintRow[]> {
  mustHandle(actor);
  return (await complaints().orderBy("complaint.year").orderBy("complaint.number").execute()).map(read(parisDay(await now())));
}

const messagesOf = (complaintId: string) =>
  db
    .selectFrom("complaintMessage")
    .leftJoin("account", "account.id", "complaintMessage.authorAccountId")
    .select(["complaintMessage.id", "complaintMessage.kind", "complaintMessage.body", "complaintMessage.writtenAt", "account.name as authorName"])
    .where("complaintId", "=", complaintId).orderBy("writtenAt").orderBy("complaintMessage.id").execute();

/** The gift that the complaint names, with what is said of it. */
const giftOf = (complaintId: string) =>
  db
    .selectFrom("complaint").innerJoin("donation", "donation.id", "complaint.donationId").innerJoin("campaign", "campaign.id", "donation.campaignId")
    .innerJoin("project", "project.id", "campaign.projectId").innerJoin("organisation", "organisation.id", "project.organisationId")
    .select(["donation.id", "donation.amountCents", "project.name as projectName", "organisation.name as organisationName"])
    .where("complaint.id", "=", complaintId).executeTakeFirst();

/** @throws 404 */
export async function getTeamComplaint(actor: Actor, complaintId: string) {
  mustHandle(actor);
  const row = orNotFound(await complaints().select(["complaint.email", "complaint.postalAddress", "complaint.body"]).where("complaint.id", "=", complaintId).executeTakeFirst());
  const [gift, messages] = [await giftOf(complaintId), await messagesOf(complaintId)];
  const { email, postalAddress, body } = row;
  return { ...read(parisDay(await now()))(row), email, postalAddress, body, gift: gift ? { ...gift, teamPath: `/equipe/argent/dons/${gift.id}` } : null, messages };
}
export type TeamComplaint = Awaited<ReturnType<typeof getTeamComplaint>>;

/** For whoever holds the link; the team's notes are not in it. @throws 404 */
export async function getByLink(token: string) {
  const id = readComplaintToken(token);
  if (!id) throw notFound();
  const row = orNotFound(await complaints().select(["complaint.body", "complaint.donationId"]).where("complaint.id", "=", id).executeTakeFirst());
  const messages = (await messagesOf(id)).filter(({ kind }) => kind !== "note").map(({ authorName: _, ...message }) => message);
  const { reference, subject, status, receivedOn, answerBy, outcome, forgottenAt } = read(parisDay(await now()))(row);
  return { id, reference, subject, status, receivedOn, answerBy, outcome, forgottenAt, body: row.body, messages, giftPath: row.donationId ? donationPath(row.donationId) : null };
}

/** Year by year, the latest first: how many came, how they ended, and how long it took. @throws 404 */
export async function yearlyComplaints(actor: Actor) {
  mustHandle(actor);
  return db
    .selectFrom("complaint")
    .select(({ fn }) => [
      "year", fn.countAll<number>().as("received"),
      sql<number>`count(*) filter (where status in ('received', 'in_progress'))::int`.as("open"),
      sql<number>`count(*) filter (where outcome in ('upheld', 'partly'))::int`.as("upheld"),
      sql<number>`count(*) filter (where answered_at is not null and (answered_at at time zone 'Europe/Paris')::date > answer_by)::int`.as("answeredLate"),
      sql<number | null>`round(avg((answered_at at time zone 'Europe/Paris')::date - received_on))::int`.as("days"),
    ])
    .groupBy("year").orderBy("year", "desc").execute();
}

/** For the team's home. */
export async function countComplaints(at: Date): Promise<{ open: number; late: number }> {
  const today = parisDay(at);
  return db
    .selectFrom("complaint").where("status", "in", ["received", "in_progress"])
    .select([sql<number>`count(*)::int`.as("open"), sql<number>`count(*) filter (where answer_by < ${today}::date)::int`.as("late")]).executeTakeFirstOrThrow();
}
