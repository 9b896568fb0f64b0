import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as later } from "node:timers/promises";
import { promisify } from "node:util";
import { db } from "#db";
import { beginUpload } from "~/features/pitch-videos/begin-upload.server";
import { CHUNK_BYTES } from "~/features/pitch-videos/pitch-video";
import { publishVideo, submitVideo } from "~/features/pitch-videos/publish-video.server";
import { receiveChunk } from "~/features/pitch-videos/receive-chunk.server";
import { saveCaptions } from "~/features/pitch-videos/write-captions.server";
import { env } from "~/lib/env.server";
import { areComplete, videoTools } from "~/services/video.server";
import { demoEdition } from "./budget";
import { actorOf } from "./world";

const SECONDS = 4;
/** Sky, sand, and a wheel of colours that turns, with a note that dies away: nobody's face, nobody's voice. */
const drawing = [
  "-f", "lavfi", "-i", `color=c=0xf2b632:size=640x360:rate=25:duration=${SECONDS}`, "-f", "lavfi", "-i", `testsrc2=size=240x240:rate=25:duration=${SECONDS}`,
  "-f", "lavfi", "-i", `sine=frequency=220:duration=${SECONDS}`, "-filter_complex", "[0][1]overlay=x='200+130*sin(2*t)':y=60", "-c:v", "libx264", "-preset", "ultrafast", "-c:a", "aac", "-shortest",
];

async function drawFilm(): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), "propulsons-demo-"));
  const path = join(folder, "film.mp4");
  try {
    await promisify(execFile)(env().FFMPEG_PATH, ["-nostdin", "-loglevel", "error", ...drawing, path]);
    return await readFile(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const captions = `WEBVTT

00:00.200 --> 00:01.500
[musique] Bonjour, nous préparons une initiative.

00:01.500 --> 00:02.700
Ici, on fait les choses ensemble.

00:02.700 --> 00:03.900
Avec votre voix, elle verra le jour.`;

/** A selected initiative of Louise's, whose films she may try her hand at. */
const selectedInitiative = async (accountId: string): Promise<string | undefined> =>
  (
    await db
      .selectFrom("initiative")
      .innerJoin("project", "project.id", "initiative.projectId")
      .innerJoin("organisationMember", "organisationMember.organisationId", "project.organisationId")
      .select("initiative.id")
      .where("initiative.editionId", "=", (await demoEdition()).id)
      .where("initiative.status", "=", "selected")
      .where("organisationMember.accountId", "=", accountId)
      .orderBy("initiative.title")
      .executeTakeFirst()
  )?.id;

const statusOf = async (videoId: string) => (await db.selectFrom("pitchVideo").select("status").where("id", "=", videoId).executeTakeFirstOrThrow()).status;

/** The worker prepares it beside us. */
async function untilPrepared(videoId: string): Promise<boolean> {
  for (let tries = 0; tries < 300 && (await statusOf(videoId)) === "received"; tries++) await later(200);
  return (await statusOf(videoId)) === "ready";
}

/** Four seconds prepared once are the film of the other initiatives too: nothing but a moving drawing, and it says that it is an example. */
async function showEverywhere(videoId: string): Promise<void> {
  const { cues, ...film } = await db.selectFrom("pitchVideo").selectAll().where("id", "=", videoId).executeTakeFirstOrThrow();
  const others = await db.selectFrom("initiative").select("id").where("editionId", "=", (await demoEdition()).id).where("status", "=", "selected").where("id", "<>", film.initiativeId).execute();
  await db.insertInto("pitchVideo").values(others.map(({ id }) => ({ ...film, id: randomUUID(), initiativeId: id, cues: JSON.stringify(cues) }))).execute();
}

/** A film that is really one, sent, prepared, captioned and published as a holder's would be. On a machine without ffmpeg, none. */
export async function seedPitchVideos(): Promise<void> {
  const [louise, nadia] = [await actorOf("louise"), await actorOf("nadia")];
  const initiativeId = await selectedInitiative(louise.accountId);
  if (!initiativeId || !areComplete(await videoTools())) return;
  const film = await drawFilm();
  const { videoId } = await beginUpload(louise, initiativeId, { name: "l-atelier-velo.mp4", size: film.length });
  for (let at = 0; at < film.length; at += CHUNK_BYTES) await receiveChunk(louise, videoId, at, (async function* () { yield film.subarray(at, at + CHUNK_BYTES); })());
  if (!(await untilPrepared(videoId))) return;
  await saveCaptions(louise, videoId, captions);
  await submitVideo(louise, videoId);
  await publishVideo(nadia, videoId);
  await showEverywhere(videoId);
}
