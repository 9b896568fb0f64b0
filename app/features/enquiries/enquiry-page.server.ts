import { sql } from "kysely";
import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { communeName, findCommune } from "~/features/territory/communes.server";
import { now } from "~/lib/clock.server";
import { orNotFound } from "~/lib/errors";
import { listStoryFacts, readStoryNames } from "./enquiry-story.server";
import { mustHandle } from "./lock-enquiry.server";
import { findLookalikes } from "./lookalikes.server";
import { mayUndoMerge } from "./merge";
import { tellStory } from "./story";

const selected = (enquiryId: string) =>
  db
    .selectFrom("enquiry")
    .leftJoin("account as owner", "owner.id", "enquiry.ownerAccountId")
    .leftJoin("account as answerer", "answerer.id", "enquiry.answeredBy")
    .leftJoin("partner", "partner.id", "enquiry.partnerId")
    .leftJoin("project", "project.id", "enquiry.projectId")
    .leftJoin("enquiry as kept", "kept.id", "enquiry.mergedIntoId")
    .selectAll("enquiry")
    .select(["owner.name as ownerName", "answerer.name as answeredByName", "partner.name as partnerName", "project.slug as projectSlug", "project.name as openedProjectName", "kept.name as keptName"])
    .where("enquiry.id", "=", enquiryId)
    .where("enquiry.isHistory", "=", false)
    .executeTakeFirst();

type Row = NonNullable<Awaited<ReturnType<typeof selected>>>;

/** What the search reads says nothing new to a page. */
const withoutIndex = ({ searchText: _index, ...row }: Row) => row;

/** « 62400 Béthune », as the form takes it back. */
function typedCommune(code: string | null): string {
  const commune = code ? findCommune(code) : null;
  return commune ? [commune.postalCodes[0], commune.name].filter(Boolean).join(" ") : "";
}

/** The enquiry as it stands. @throws 404 */
export async function getEnquiry(actor: Actor, enquiryId: string) {
  mustHandle(actor);
  const row = withoutIndex(orNotFound(await selected(enquiryId)));
  return { ...row, communeName: row.communeCode ? communeName(row.communeCode) : "", typedCommune: typedCommune(row.communeCode) };
}

export type EnquiryDetail = Awaited<ReturnType<typeof getEnquiry>>;

const andThoseLedHere = (enquiryId: string) => sql<string>`(with recursive led as (select ${enquiryId}::uuid as id
  union all select m.id from enquiry m join led on m.merged_into_id = led.id) select id from led)`;

const openFollowUps = (enquiryId: string) =>
  db
    .selectFrom("enquiryFollowUp")
    .innerJoin("account", "account.id", "ownerAccountId")
    .select(["enquiryFollowUp.id", "enquiryId", "action", "dueOn", "account.name as ownerName"])
    .where("enquiryId", "in", andThoseLedHere(enquiryId))
    .where("doneAt", "is", null)
    .orderBy("dueOn")
    .execute();

export type OpenFollowUp = Awaited<ReturnType<typeof openFollowUps>>[number];

const mergedHere = (enquiryId: string) =>
  db.selectFrom("enquiry").select(["id", "name", "projectName", "receivedAt"]).where("mergedIntoId", "=", enquiryId).orderBy("receivedAt").execute();

/** The requests for the label of the project it became, the newest first. */
const applicationOf = (projectId: string) =>
  db
    .selectFrom("labelApplication")
    .innerJoin("applicationVersion", "applicationVersion.applicationId", "labelApplication.id")
    .select("labelApplication.id")
    .where("labelApplication.projectId", "=", projectId)
    .orderBy("labelApplication.createdAt", "desc")
    .limit(1)
    .executeTakeFirst();

async function undoable(enquiry: EnquiryDetail): Promise<boolean> {
  if (!enquiry.mergedIntoId) return false;
  const merge = await db.selectFrom("enquiryMerge").select("at").where("mergedId", "=", enquiry.id).orderBy("at", "desc").limit(1).executeTakeFirst();
  return merge !== undefined && mayUndoMerge(merge.at, await now());
}

/** One enquiry with its whole story, those that look alike, and what is planned. @throws 404 */
export async function readEnquiryPage(actor: Actor, enquiryId: string) {
  const enquiry = await getEnquiry(actor, enquiryId);
  const alone = enquiry.mergedIntoId === null && enquiry.anonymisedAt === null;
  const [facts, followUps, merged, lookalikes, application, mayUndo] = await Promise.all([
    listStoryFacts(enquiryId), openFollowUps(enquiryId), mergedHere(enquiryId), alone ? findLookalikes(enquiry) : [],
    enquiry.projectId ? applicationOf(enquiry.projectId) : undefined, undoable(enquiry),
  ]);
  const story = tellStory(facts, await readStoryNames(facts));
  return { enquiry, story, followUps, merged, lookalikes, applicationId: application?.id ?? null, mayUndo };
}

export type EnquiryPage = Awaited<ReturnType<typeof readEnquiryPage>>;
