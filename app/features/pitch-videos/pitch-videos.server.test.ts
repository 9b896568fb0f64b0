import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aMember, aTeamMember } from "#tests/factories/accounts";
import { aPitch, aSilentFilm, videoPrograms } from "#tests/factories/film";
import { aSelectedInitiative, readPitch, type AnInitiative } from "#tests/factories/pitch-videos";
import type { Actor } from "~/features/accounts/permissions";
import { filmPath } from "~/services/large-files.server";
import { probeVideo } from "~/services/video.server";
import { beginUpload } from "./begin-upload.server";
import { discardVideo, forgetUpload } from "./discard-video.server";
import { listDueVideos } from "./due-videos.server";
import { CHUNK_BYTES } from "./pitch-video";
import { getOwnVideo, readyForBallot } from "./pitch-videos.server";
import { prepareVideo } from "./prepare-video.server";
import { publishVideo, restoreVideo, returnVideo, submitVideo, withdrawVideo } from "./publish-video.server";
import { receiveChunk } from "./receive-chunk.server";
import { receiveWhole } from "./receive-whole.server";
import { linkVideo } from "./link-video.server";
import { confirmLinkCaptions, saveCaptions, saveTranscript } from "./write-captions.server";

Object.assign(process.env, videoPrograms, { VIDEO_MAX_SECONDS: "3", VIDEO_MAX_MEGABYTES: "6" });
useTestDatabase();

let one: AnInitiative;
let team: Actor;
let film: Buffer;
beforeAll(async () => {
  [one, team] = [await aSelectedInitiative(), await aTeamMember()];
  film = aPitch();
});

async function* inPieces(bytes: Uint8Array, size = 64 * 1024) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** Chunk after chunk, as the page's script does. */
async function send(actor: Actor, initiativeId: string, bytes: Buffer, name = "pitch.mp4"): Promise<string> {
  const { videoId, receivedBytes } = await beginUpload(actor, initiativeId, { name, size: bytes.length });
  for (let at = receivedBytes; at < bytes.length; at += CHUNK_BYTES) await receiveChunk(actor, videoId, at, inPieces(bytes.subarray(at, at + CHUNK_BYTES)));
  return videoId;
}

async function prepared(initiative: AnInitiative, bytes = film): Promise<string> {
  const videoId = await send(initiative.holder, initiative.initiativeId, bytes);
  await prepareVideo(videoId);
  return videoId;
}

const captions = "WEBVTT\n\n00:00.000 --> 00:00.900\nBonjour, nous sommes le fournil.";
const uploads = () => (existsSync(join(process.env.STORAGE_DIR!, "uploads")) ? readdirSync(join(process.env.STORAGE_DIR!, "uploads")) : []);
const mailsTo = async ({ email }: Actor) => (await db.selectFrom("mailMessage").select("props").where("template", "=", "pitch-video-news").where("recipient", "=", email).orderBy("createdAt").execute()).map(({ props }) => (props as { news: string }).news);

describe("receiving", () => {
  test("a film comes by chunks, once each, and goes on where it stopped", async () => {
    const bytes = Buffer.concat([film, Buffer.alloc(CHUNK_BYTES)]);
    const { videoId } = await beginUpload(one.holder, one.initiativeId, { name: "a.mp4", size: bytes.length });
    await receiveChunk(one.holder, videoId, 0, inPieces(bytes.subarray(0, CHUNK_BYTES)));
    await expect(receiveChunk(one.holder, videoId, 0, inPieces(bytes.subarray(0, CHUNK_BYTES)))).rejects.toMatchObject({ code: "pitch.wrong_place", details: { receivedBytes: CHUNK_BYTES } });
    expect(await beginUpload(one.holder, one.initiativeId, { name: "a.mp4", size: bytes.length })).toEqual({ videoId, receivedBytes: CHUNK_BYTES });
    expect(await receiveChunk(one.holder, videoId, CHUNK_BYTES, inPieces(bytes.subarray(CHUNK_BYTES)))).toMatchObject({ whole: true });
    expect((await readPitch(videoId)).status).toBe("received");
    await discardVideo(one.holder, videoId);
    expect(uploads()).toEqual([]);
  });

  test("an upload without end is cut at what it announced (situation 25)", async () => {
    const { videoId } = await beginUpload(one.holder, one.initiativeId, { name: "b.mp4", size: 100 });
    let asked = 0;
    async function* endless() {
      for (;;) {
        asked += 1;
        yield film.subarray(0, 64);
      }
    }
    await expect(receiveChunk(one.holder, videoId, 0, endless())).rejects.toMatchObject({ code: "pitch.too_much" });
    expect(asked).toBe(2);
    expect(Number((await readPitch(videoId)).receivedBytes)).toBe(0);
    const weight = { size: 7 * 1024 * 1024, name: "c.mp4" };
    await expect(beginUpload(one.holder, one.initiativeId, weight)).rejects.toMatchObject({ code: "pitch.too_heavy" });
    await expect(receiveWhole(one.holder, one.initiativeId, { name: "c.mp4", chunks: inPieces(Buffer.concat([film, Buffer.alloc(weight.size)])) })).rejects.toMatchObject({ code: "pitch.too_heavy" });
    expect(uploads()).toHaveLength(1);
  });

  test("what is no film is refused at its first bytes, by chunks and whole", async () => {
    const playlist = Buffer.from("#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n");
    const { videoId } = await beginUpload(one.holder, one.initiativeId, { name: "d.mp4", size: 1_000_000 });
    await expect(receiveChunk(one.holder, videoId, 0, inPieces(playlist))).rejects.toMatchObject({ code: "pitch.not_video" });
    await expect(receiveWhole(one.holder, one.initiativeId, { name: "d.mp4", chunks: inPieces(playlist) })).rejects.toMatchObject({ code: "pitch.not_video" });
    expect(uploads()).toEqual([]);
  });

  test("another's initiative does not exist; one that is not selected takes no film (situation 22)", async () => {
    const [stranger, member] = [(await aSelectedInitiative()).holder, await aMember()];
    for (const actor of [stranger, member]) await expect(beginUpload(actor, one.initiativeId, { name: "e.mp4", size: 10 })).rejects.toMatchObject({ status: 404 });
    const idea = await aSelectedInitiative();
    await db.updateTable("initiative").set({ status: "idea" }).where("id", "=", idea.initiativeId).execute();
    await expect(beginUpload(idea.holder, idea.initiativeId, { name: "e.mp4", size: 10 })).rejects.toMatchObject({ code: "pitch.not_selected" });
  });

  test("an upload that nobody went on with is forgotten after a day", async () => {
    const { videoId } = await beginUpload(one.holder, one.initiativeId, { name: "f.mp4", size: 100 });
    expect(await listDueVideos(db, new Date())).not.toContainEqual({ name: "forget_upload", videoId });
    await db.updateTable("pitchVideo").set({ receivedAt: new Date(Date.now() - 25 * 3_600_000) }).where("id", "=", videoId).execute();
    expect(await listDueVideos(db, new Date())).toContainEqual({ name: "forget_upload", videoId });
    await forgetUpload(videoId);
    await forgetUpload(videoId);
    expect((await readPitch(videoId)).status).toBe("discarded");
  });
});

describe("preparing", () => {
  test("one MP4 of H.264 and AAC, its index first, and a picture; the original is deleted, its metadata too", async () => {
    const mine = await aSelectedInitiative();
    const videoId = await prepared(mine);
    const row = await readPitch(videoId);
    expect(row).toMatchObject({ status: "ready", width: 320, height: 240, uploadKey: null });
    expect(row.durationMs).toBeGreaterThan(900);
    expect(uploads()).toEqual([]);
    const bytes = readFileSync(filmPath(row.renditionKey!));
    expect(bytes.indexOf("moov")).toBeLessThan(bytes.indexOf("mdat"));
    expect(bytes.includes("secret place")).toBe(false);
    expect((await probeVideo(filmPath(row.renditionKey!), "mov"))?.streams.map(({ codec }) => codec)).toEqual(["h264", "aac"]);
    expect(await db.selectFrom("file").select("contentType").where("id", "=", row.posterFileId).executeTakeFirst()).toEqual({ contentType: "image/webp" });
    expect(await mailsTo(mine.holder)).toEqual(["ready"]);
    // Again, as after a crash: nothing changes.
    await prepareVideo(videoId);
    expect((await readPitch(videoId)).renditionKey).toBe(row.renditionKey);
  });

  test("what a browser records, without a length or sound, is prepared as well", async () => {
    const mine = await aSelectedInitiative();
    const videoId = await prepared(mine, aSilentFilm("webm", ["-c:v", "libvpx", "-live", "1", "-deadline", "realtime"], 1, "322x242"));
    expect(await readPitch(videoId)).toMatchObject({ status: "ready", width: 322, height: 242 });
  });

  const hostile: [string, string, () => Buffer][] = [
    ["a film that lasts too long", "pitch.too_long", () => aPitch(4)],
    ["a film without end, that says no length", "pitch.too_long", () => aSilentFilm("mkv", ["-c:v", "libx264", "-preset", "ultrafast", "-f", "matroska", "-live", "1"], 8)],
    ["a picture of 60 000 pixels", "pitch.too_many_pixels", () => aSilentFilm("mov", ["-c:v", "mjpeg", "-frames:v", "1"], 1, "60000x160")],
    ["a decompression bomb: 25 million pixels in a small file", "pitch.too_many_pixels", () => aSilentFilm("mov", ["-c:v", "mjpeg", "-frames:v", "1", "-q:v", "31"], 1, "5000x5000")],
    ["sound alone", "pitch.unreadable", () => aPitch().subarray(0, 200)],
    ["a film cut in the middle", "pitch.unreadable", () => film.subarray(0, film.length / 2)],
    ["a playlist that wears a film's first bytes", "pitch.unreadable", () => Buffer.concat([Buffer.from("\0\0\0\x14ftypisom\0\0\0\0isom"), Buffer.from("#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n")])],
    ["a codec that we do not read", "pitch.codec", () => aSilentFilm("mkv", ["-c:v", "ffv1"])],
  ];
  test.each(hostile)("%s is refused with its reason, and nothing of it stays (situation 25)", async (_, code, make) => {
    const mine = await aSelectedInitiative();
    const videoId = await prepared(mine, make());
    expect(await readPitch(videoId)).toMatchObject({ status: "refused", refusal: code, renditionKey: null, uploadKey: null });
    expect(uploads()).toEqual([]);
    expect(readdirSync(join(process.env.STORAGE_DIR!, "work"))).toEqual([]);
    expect(await mailsTo(mine.holder)).toEqual(["refused"]);
  });

  test("of a polyglot nothing but the film is left (situation 25)", async () => {
    const mine = await aSelectedInitiative();
    const videoId = await prepared(mine, Buffer.concat([film, Buffer.from("<html><script>alert(1)</script>PK\x05\x06"), Buffer.alloc(18)]));
    const bytes = readFileSync(filmPath((await readPitch(videoId)).renditionKey!));
    for (const trace of ["<script>", "PK\x05\x06"]) expect(bytes.includes(trace), trace).toBe(false);
  });

  test("a film that kills its worker each time is refused in the end", async () => {
    const mine = await aSelectedInitiative();
    const videoId = await send(mine.holder, mine.initiativeId, film);
    await db.updateTable("pitchVideo").set({ attempts: 4 }).where("id", "=", videoId).execute();
    await prepareVideo(videoId);
    expect(await readPitch(videoId)).toMatchObject({ status: "refused", refusal: "pitch.unreadable" });
  });
});

describe("publishing", () => {
  test("captions are refused with their lines; the transcript follows them until a person writes it", async () => {
    const mine = await aSelectedInitiative();
    const videoId = await prepared(mine);
    await expect(saveCaptions(mine.holder, videoId, "WEBVTT\n\n00:05 --> 00:01\nNon")).rejects.toMatchObject({ field: "captions", details: { sentence: expect.stringContaining("Ligne 3") as string } });
    await saveCaptions(mine.holder, videoId, captions);
    expect((await readPitch(videoId)).transcript).toBe("Bonjour, nous sommes le fournil.");
    await saveTranscript(mine.holder, videoId, "À l’image : un four.");
    await saveCaptions(mine.holder, videoId, captions.replace("fournil", "four"));
    expect((await readPitch(videoId)).transcript).toBe("À l’image : un four.");
    await saveTranscript(mine.holder, videoId, "");
    expect((await readPitch(videoId)).transcript).toBe("Bonjour, nous sommes le four.");
  });

  test("never without captions and transcript: not by the rule, not by the database", async () => {
    const mine = await aSelectedInitiative();
    const videoId = await prepared(mine);
    await expect(submitVideo(mine.holder, videoId)).rejects.toMatchObject({ code: "pitch.missing" });
    await expect(db.updateTable("pitchVideo").set({ status: "published", publishedAt: new Date() }).where("id", "=", videoId).execute()).rejects.toThrow("pitch_video_accessible");
    expect(await readyForBallot(db, [mine.initiativeId])).toEqual(new Set());
  });

  test("submitted, returned, submitted again, published by the team, withdrawn, restored", async () => {
    const mine = await aSelectedInitiative();
    const videoId = await prepared(mine);
    await saveCaptions(mine.holder, videoId, captions);
    await submitVideo(mine.holder, videoId);
    await expect(saveCaptions(mine.holder, videoId, captions)).rejects.toMatchObject({ code: "pitch.not_editable" });
    await returnVideo(team, videoId, "Le son est trop bas.");
    await submitVideo(mine.holder, videoId);
    await publishVideo(team, videoId);
    expect(await readyForBallot(db, [mine.initiativeId, one.initiativeId])).toEqual(new Set([mine.initiativeId]));
    await withdrawVideo(mine.holder, videoId, "Une personne ne veut plus y figurer.");
    expect(await readyForBallot(db, [mine.initiativeId])).toEqual(new Set());
    await restoreVideo(team, videoId);
    expect(await mailsTo(mine.holder)).toEqual(["ready", "returned", "published", "withdrawn", "published"]);
    expect((await mailsTo(team)).filter((news) => news === "submitted")).toHaveLength(2);
  });

  test("a film elsewhere needs captions there and a transcript here; once online it takes the other's place", async () => {
    const mine = await aSelectedInitiative();
    const first = await prepared(mine);
    await saveCaptions(mine.holder, first, captions);
    await submitVideo(mine.holder, first);
    await publishVideo(team, first);
    await expect(linkVideo(mine.holder, mine.initiativeId, { address: "https://evil.example/w/1", captioned: true })).rejects.toMatchObject({ code: "pitch.link" });
    const second = await linkVideo(mine.holder, mine.initiativeId, { address: "https://youtu.be/dQw4w9WgXcQ", captioned: false });
    await saveTranscript(mine.holder, second, "Bonjour.");
    await expect(submitVideo(mine.holder, second)).rejects.toMatchObject({ code: "pitch.missing" });
    await confirmLinkCaptions(mine.holder, second, true);
    await submitVideo(mine.holder, second);
    await publishVideo(team, second);
    expect((await readPitch(first)).status).toBe("withdrawn");
    await expect(restoreVideo(team, first)).rejects.toMatchObject({ code: "pitch.another_published" });
  });

  test("once the ballot is sealed, only the team takes a film away", async () => {
    const mine = await aSelectedInitiative();
    const videoId = await linkVideo(mine.holder, mine.initiativeId, { address: "https://youtu.be/dQw4w9WgXcQ", captioned: true });
    await saveTranscript(mine.holder, videoId, "Bonjour.");
    await submitVideo(mine.holder, videoId);
    await publishVideo(team, videoId);
    const at = new Date();
    await db.insertInto("ballotRound").values({ editionId: mine.editionId, opensAt: at, closesAt: new Date(at.getTime() + 1000), publicKey: Buffer.alloc(65), seal: "a".repeat(64), sealedAt: at, createdAt: at }).execute();
    await expect(withdrawVideo(mine.holder, videoId, "Je change d’avis.")).rejects.toMatchObject({ code: "pitch.sealed" });
    await withdrawVideo(team, videoId, "Une plainte.");
    expect((await getOwnVideo(team, videoId)).status).toBe("withdrawn");
  });
});
