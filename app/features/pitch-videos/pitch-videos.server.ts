import { db, type Handle } from "#db";
import { can, type Actor } from "~/features/accounts/permissions";
import { mayIn } from "~/features/accounts/organisation-roles";
import { orNotFound } from "~/lib/errors";
import type { Cue } from "./cues";
import { reachedBy } from "./lock-video.server";
import type { PitchStatus } from "./pitch-video";
import type { VideoLink } from "./video-link";

const videos = (handle: Handle) =>
  handle
    .selectFrom("pitchVideo")
    .innerJoin("initiative", "initiative.id", "pitchVideo.initiativeId")
    .innerJoin("project", "project.id", "initiative.projectId")
    .innerJoin("organisation", "organisation.id", "project.organisationId")
    .innerJoin("edition", "edition.id", "initiative.editionId")
    .select([
      "pitchVideo.id", "pitchVideo.initiativeId", "pitchVideo.source", "pitchVideo.status", "fileName", "announcedBytes", "receivedBytes", "refusal", "waitingToldAt", "renditionBytes", "durationMs", "width", "height", "posterFileId",
      "linkProvider", "linkHost", "linkRef", "linkCaptioned", "cues", "transcript", "transcriptEdited", "pitchVideo.updatedAt", "pitchVideo.publishedAt",
      "initiative.title", "initiative.editionId", "edition.year", "edition.name as editionName", "organisation.id as organisationId", "organisation.name as organisationName", "project.communeCode",
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof videos>["executeTakeFirstOrThrow"]>>;

/** As those who make and review it see it. */
export type PitchVideo = Omit<Row, "cues" | "linkProvider" | "linkHost" | "linkRef"> & { status: PitchStatus; cues: Cue[]; link: VideoLink | null };

const asVideo = ({ cues, linkProvider, linkHost, linkRef, ...row }: Row): PitchVideo => ({
  ...row,
  cues: cues as Cue[],
  link: linkProvider && linkHost && linkRef ? { provider: linkProvider as VideoLink["provider"], host: linkHost, ref: linkRef } : null,
});

/** What the reader may do: `writes` captions and files, `commits` the organisation, `reviews` for the team. */
type Rights = { writes: boolean; commits: boolean; reviews: boolean };

function rightsOf(actor: Actor, organisationId: string): Rights {
  const reviews = can(actor, "pitch.review");
  return { reviews, writes: reviews || mayIn(actor, organisationId, "write"), commits: reviews || mayIn(actor, organisationId, "commit") };
}

/** The initiative with its films that count, the one being worked on first. @throws 404 for another's */
export async function getInitiativeVideos(actor: Actor, initiativeId: string) {
  const initiative = orNotFound(
    await db
      .selectFrom("initiative")
      .innerJoin("project", "project.id", "initiative.projectId")
      .innerJoin("organisation", "organisation.id", "project.organisationId")
      .select(["initiative.id", "initiative.title", "initiative.status", "initiative.editionId", "organisation.id as organisationId", "organisation.name as organisationName"])
      .where("initiative.id", "=", initiativeId)
      .where(reachedBy(actor))
      .executeTakeFirst(),
  );
  const all = (await videos(db).where("initiativeId", "=", initiativeId).where("pitchVideo.status", "<>", "discarded").orderBy("pitchVideo.createdAt", "desc").execute()).map(asVideo);
  return { initiative, ...rightsOf(actor, initiative.organisationId), working: all.find(({ status }) => !["published", "withdrawn"].includes(status)) ?? null, shown: all.find(({ status }) => status === "published") ?? null, withdrawn: all.find(({ status }) => status === "withdrawn") ?? null };
}

/** One film for those who make it, and the team. @throws 404 */
export async function getOwnVideo(actor: Actor, videoId: string): Promise<PitchVideo & Rights> {
  const video = asVideo(orNotFound(await videos(db).where("pitchVideo.id", "=", videoId).where("pitchVideo.status", "<>", "discarded").where(reachedBy(actor)).executeTakeFirst()));
  return { ...video, ...rightsOf(actor, video.organisationId) };
}

/** What may be said of a film anywhere: nothing of how it came. */
export type ShownVideo = Pick<PitchVideo, "id" | "initiativeId" | "title" | "source" | "durationMs" | "width" | "height" | "cues" | "transcript" | "link" | "organisationName" | "communeCode">;

/** The film online for each of these initiatives. */
export async function listShownVideos(handle: Handle, initiativeIds: readonly string[]): Promise<Map<string, ShownVideo>> {
  if (initiativeIds.length === 0) return new Map();
  const rows = await videos(handle).where("initiativeId", "in", initiativeIds).where("pitchVideo.status", "=", "published").execute();
  return new Map(rows.map(asVideo).map(({ id, initiativeId, title, source, durationMs, width, height, cues, transcript, link, organisationName, communeCode }) =>
    [initiativeId, { id, initiativeId, title, source, durationMs, width, height, cues, transcript, link, organisationName, communeCode }]));
}

export const findShownVideo = async (initiativeId: string): Promise<ShownVideo | null> => (await listShownVideos(db, [initiativeId])).get(initiativeId) ?? null;

/** The initiatives whose film is online: the database holds that it has captions and a transcript. */
export async function readyForBallot(handle: Handle, initiativeIds: readonly string[]): Promise<Set<string>> {
  return new Set((await listShownVideos(handle, initiativeIds)).keys());
}

/** Every selected initiative of the edition with its films, for the team. */
export async function listEditionVideos(editionId: string) {
  const initiatives = await db
    .selectFrom("initiative")
    .innerJoin("project", "project.id", "initiative.projectId")
    .innerJoin("organisation", "organisation.id", "project.organisationId")
    .select(["initiative.id", "initiative.title", "organisation.name as organisationName"])
    .where("initiative.editionId", "=", editionId)
    .where("initiative.status", "=", "selected")
    .orderBy("initiative.title")
    .execute();
  const all = (await videos(db).where("initiative.editionId", "=", editionId).where("pitchVideo.status", "<>", "discarded").orderBy("pitchVideo.createdAt", "desc").execute()).map(asVideo);
  return initiatives.map((initiative) => ({ ...initiative, videos: all.filter(({ initiativeId }) => initiativeId === initiative.id) }));
}

/** The films of one initiative, for the team: the one being made before the one online. */
export const listInitiativeVideos = (initiativeId: string) =>
  db.selectFrom("pitchVideo").select(["id", "status"]).where("initiativeId", "=", initiativeId).where("status", "<>", "discarded").orderBy("createdAt", "desc").execute();

export type EditionVideos = Awaited<ReturnType<typeof listEditionVideos>>;

/** @throws 404 */
export const getEditionName = async (editionId: string) =>
  orNotFound(await db.selectFrom("edition").select(["id", "name", "year"]).where("id", "=", editionId).executeTakeFirst());

/** The films of a published edition, and whose they are. @throws 404 */
export async function getPublicVideos(year: number) {
  const edition = orNotFound(await db.selectFrom("edition").select(["id", "name", "year"]).where("year", "=", year).where("status", "=", "published").executeTakeFirst());
  const ids = (await db.selectFrom("initiative").select("id").where("editionId", "=", edition.id).where("status", "=", "selected").execute()).map(({ id }) => id);
  return { edition, videos: await listShownVideos(db, ids) };
}
