import type { Handle } from "#db";
import type { CorrectionSubject } from "#db/schema";
import { can, type Actor } from "~/features/accounts/permissions";
import { findCriterion } from "~/features/label/criteria";
import { readGrids } from "~/features/label/grids.server";
import { opinionField, readFacts, reasonsByCriterion, reasonsOfVotes, voteField } from "~/features/committee/decision-record";
import { NOTE_FIELD, reasonsOf, seatField } from "~/features/initiatives/selection";
import { readSelectionFacts } from "~/features/initiatives/selection-record";
import { formatShortDate } from "~/lib/dates";
import { correctionsOf, readCorrected } from "~/lib/correction";
import { listCorrections } from "~/lib/corrections.server";
import { notFound } from "~/lib/errors";

/** Words that were written once and for all, and that people read: what a correction may stand beside. */
export type Passage = { key: string; subject: CorrectionSubject; subjectId: string; field: string; where: string; text: string };
type Written = Omit<Passage, "key">;

const movesOf = async (handle: Handle, subject: PassageOwner, id: string): Promise<Written[]> => {
  const rows = await handle
    .selectFrom("transition")
    .select(["id", "reason", "at", "toStatus"])
    .where("subject", "=", subject)
    .where("subjectId", "=", id)
    .where("accountId", "is not", null)
    .where("reason", "is not", null)
    // What the committee's rule says of itself, and requests that have rows of their own, are no words of a person.
    .$if(subject === "application", (query) => query.where("toStatus", "=", "withdrawn"))
    .orderBy("id")
    .execute();
  return rows.map(({ id: row, reason, at }) => ({ subject: "transition", subjectId: String(row), field: "reason", where: `Raison du ${formatShortDate(at)}`, text: reason! }));
};

async function requestsOf(handle: Handle, applicationId: string): Promise<Written[]> {
  const rows = await handle
    .selectFrom("changeRequest")
    .innerJoin("applicationVersion", "applicationVersion.id", "changeRequest.versionId")
    .select(["changeRequest.id", "changeRequest.criterion", "changeRequest.reason", "changeRequest.requestedAt"])
    .where("applicationVersion.applicationId", "=", applicationId)
    .orderBy("changeRequest.requestedAt")
    .orderBy("changeRequest.criterion")
    .execute();
  return rows.map(({ id, criterion, reason, requestedAt }) => ({
    subject: "change_request", subjectId: id, field: "reason", where: `Complément du ${formatShortDate(requestedAt)}, critère ${criterion}`, text: reason,
  }));
}

async function decisionsOf(handle: Handle, applicationId: string): Promise<Written[]> {
  const rows = await handle
    .selectFrom("decision")
    .innerJoin("examination", "examination.id", "decision.examinationId")
    .innerJoin("labelApplication", "labelApplication.id", "examination.applicationId")
    .select(["decision.id", "decision.facts", "labelApplication.gridVersion"])
    .where("examination.applicationId", "=", applicationId)
    .execute();
  const gridOf = await readGrids(handle);
  return rows.flatMap(({ id, facts, gridVersion }) => {
    const read = readFacts(facts);
    const title = (criterion: number) => findCriterion(gridOf(gridVersion), criterion)?.title ?? String(criterion);
    const opinions = reasonsByCriterion(read).flatMap(({ criterion, reasons }) => reasons.map(({ seat, reason }) => ({ field: opinionField(seat, criterion), where: `Avis, ${seat}, ${title(criterion)}`, text: reason })));
    const votes = reasonsOfVotes(read).map(({ seat, reason }) => ({ field: voteField(seat), where: `Vote, ${seat}`, text: reason }));
    return [...opinions, ...votes].map((one) => ({ ...one, subject: "decision" as const, subjectId: id }));
  });
}

/** What the seats said of an initiative, as its decision shows it, and the team's word to the holder. */
async function selectionOf(handle: Handle, initiativeId: string): Promise<Written[]> {
  const row = await handle.selectFrom("initiativeDecision").select(["outcome", "facts", "note"]).where("initiativeId", "=", initiativeId).executeTakeFirst();
  if (!row) return [];
  const said = reasonsOf(readSelectionFacts(row.facts).seats, row.outcome).map(({ seat, reason }) => ({ field: seatField(seat), where: `Raisons, ${seat}`, text: reason }));
  const note = row.note ? [{ field: NOTE_FIELD, where: "Un mot de l’équipe", text: row.note }] : [];
  return [...said, ...note].map((one) => ({ ...one, subject: "initiative_decision" as const, subjectId: initiativeId }));
}

async function groupsOf(handle: Handle, campaignId: string): Promise<Written[]> {
  const rows = await handle.selectFrom("ledgerGroup").select(["id", "description"]).where("campaignId", "=", campaignId).orderBy("id", "desc").limit(50).execute();
  return rows.map(({ id, description }) => ({ subject: "ledger_group", subjectId: String(id), field: "description", where: `Écriture n° ${id}`, text: description }));
}

/** As they read now, after the corrections they already had. */
async function asTheyRead(handle: Handle, written: Written[]): Promise<Passage[]> {
  const subjects = [...new Set(written.map(({ subject }) => subject))];
  const found = await Promise.all(subjects.map(async (subject) => {
    const ids = written.filter((one) => one.subject === subject).map(({ subjectId }) => subjectId);
    return [subject, await listCorrections(handle, subject, ids)] as const;
  }));
  const known = new Map(found);
  return written.map((one, index) => ({ ...one, key: `${index}`, text: readCorrected(one.text, correctionsOf(known.get(one.subject)?.get(one.subjectId) ?? [], one.field)).text }));
}

export type PassageOwner = "application" | "campaign" | "initiative";

const passagesOf: Record<PassageOwner, ((handle: Handle, id: string) => Promise<Written[]>)[]> = {
  application: [requestsOf, decisionsOf],
  campaign: [groupsOf],
  initiative: [selectionOf],
};

/** Every passage of an application, a campaign or an initiative that the team may put right. @throws 404 */
export async function listPassages(handle: Handle, actor: Actor, owner: PassageOwner, id: string): Promise<Passage[]> {
  if (!can(actor, "record.correct")) throw notFound();
  const parts = await Promise.all([movesOf(handle, owner, id), ...passagesOf[owner].map((read) => read(handle, id))]);
  return asTheyRead(handle, parts.flat());
}
