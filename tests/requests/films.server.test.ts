import { randomUUID } from "node:crypto";
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import sharp from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aTeamMember } from "#tests/factories/accounts";
import { aPitch, videoPrograms } from "#tests/factories/film";
import { aSelectedInitiative, readPitch } from "#tests/factories/pitch-videos";
import type { Actor } from "~/features/accounts/permissions";
import { saveFile } from "~/features/files/files.server";
import { prepareImage } from "~/features/files/uploads.server";
import { prepareVideo } from "~/features/pitch-videos/prepare-video.server";
import { filmPath } from "~/services/large-files.server";
import { sessionOf, useRealSite } from "./real-site";

/** Where the programs will be, once somebody installs them. */
const machine = mkdtempSync(join(tmpdir(), "propulsons-machine-"));
const programs = { FFMPEG_PATH: join(machine, "ffmpeg"), FFPROBE_PATH: join(machine, "ffprobe") };
Object.assign(process.env, programs);
useTestDatabase();
const site = useRealSite();

const etag = `"${"a".repeat(64)}"`;

/** A film of ten bytes that is online. */
async function aShownFilm(): Promise<string> {
  const { initiativeId, holder } = await aSelectedInitiative();
  const [at, renditionKey] = [new Date(), randomUUID()];
  mkdirSync(dirname(filmPath(renditionKey)), { recursive: true });
  writeFileSync(filmPath(renditionKey), "0123456789");
  const picture = await prepareImage({ name: "affiche.jpg", bytes: await sharp({ create: { width: 320, height: 240, channels: 3, background: "teal" } }).jpeg().toBuffer() });
  const posterFileId = await db.transaction().execute((trx) => saveFile(trx, picture));
  const { id } = await db.insertInto("pitchVideo").values({
    initiativeId, source: "file", status: "published", fileName: "pitch.mp4", announcedBytes: 10, receivedBytes: 10, renditionKey, renditionBytes: 10, renditionSha256: "a".repeat(64), durationMs: 1_000, width: 320, height: 240, posterFileId,
    cues: JSON.stringify([{ startMs: 0, endMs: 900, text: "Bonjour" }]), transcript: "Bonjour", createdBy: holder.accountId, createdAt: at, updatedAt: at, publishedAt: at,
  }).returning("id").executeTakeFirstOrThrow();
  return `/videos/${id}/video.mp4`;
}

describe("a film by parts", () => {
  let film: string;
  beforeAll(async () => void (film = await aShownFilm()));

  test.each<[string, Record<string, string>, number, string, string | undefined]>([
    ["all of it", {}, 200, "0123456789", undefined],
    ["its beginning", { Range: "bytes=0-3" }, 206, "0123", "bytes 0-3/10"],
    ["from a place on", { Range: "bytes=4-" }, 206, "456789", "bytes 4-9/10"],
    ["its end", { Range: "bytes=-3" }, 206, "789", "bytes 7-9/10"],
    ["more than its end", { Range: "bytes=-99" }, 206, "0123456789", "bytes 0-9/10"],
    ["beyond its end", { Range: "bytes=8-99" }, 206, "89", "bytes 8-9/10"],
    ["what is not there", { Range: "bytes=10-" }, 416, "", "bytes */10"],
    ["several parts at once", { Range: "bytes=0-1,5-6" }, 200, "0123456789", undefined],
    ["another unit", { Range: "seconds=0-1" }, 200, "0123456789", undefined],
    ["a part of this version", { Range: "bytes=0-3", "If-Range": etag }, 206, "0123", "bytes 0-3/10"],
    ["a part of another version", { Range: "bytes=0-3", "If-Range": `"${"b".repeat(64)}"` }, 200, "0123456789", undefined],
    ["a part of what is much alike", { Range: "bytes=0-3", "If-Range": `W/${etag}` }, 200, "0123456789", undefined],
    ["what the reader has", { "If-None-Match": etag }, 304, "", undefined],
  ])("%s", async (_, headers, status, body, range) => {
    const answer = await site.send(film, headers);
    expect([answer.status, answer.body, answer.headers["content-range"]]).toEqual([status, body, range]);
    expect(answer.headers).toMatchObject({ "accept-ranges": "bytes", etag });
    if (status < 300) expect(answer.headers).toMatchObject({ "content-type": "video/mp4", "content-length": String(body.length) });
  });

  test("its head alone says its length, whatever part is asked for", async () => {
    const answer = await fetch(site.url() + film, { method: "HEAD", headers: { Range: "bytes=0-3", "X-Forwarded-Host": "localhost:3000" } });
    expect([answer.status, answer.headers.get("content-length"), await answer.text()]).toEqual([200, "10", ""]);
  });
});

const said = async (path: string, { accountId }: Actor) => (await site.get(path, await sessionOf(accountId))).body.replace(/<!-- -->|&nbsp;|\u00a0/g, " ");
const newsTo = async ({ email }: Actor) => (await db.selectFrom("mailMessage").select("props").where("template", "=", "pitch-video-news").where("recipient", "=", email).execute()).map(({ props }) => (props as { news: string }).news);

test("on a machine without ffmpeg the site works, a film waits whole, and who waits for it is told once; installed, it is prepared", async () => {
  const [mine, team] = [await aSelectedInitiative(), await aTeamMember()];
  const here = `/initiatives/${mine.initiativeId}/video`;
  const sent = await site.upload(`${here}/fichier`, {}, { field: "file", name: "pitch.mp4", type: "video/mp4", bytes: aPitch() }, await sessionOf(mine.holder.accountId));
  expect([sent.status, sent.headers.location]).toEqual([302, here]);
  const { id: videoId } = await db.selectFrom("pitchVideo").select("id").where("initiativeId", "=", mine.initiativeId).executeTakeFirstOrThrow();
  for (let times = 0; times < 2; times++) await prepareVideo(videoId);
  expect((await readPitch(videoId)).status).toBe("received");
  expect(await said(here, mine.holder)).toContain("Il nous manque l’outil qui prépare les vidéos");
  expect(await said(`/mon-espace/initiatives/${mine.initiativeId}`, mine.holder)).toContain("elle attend l’outil qui la prépare");
  expect(await said(`/equipe/budget-citoyen/${mine.editionId}/videos`, team)).toContain("Il manque ffmpeg et ffprobe");
  expect([await newsTo(mine.holder), await newsTo(team)]).toEqual([["waiting"], ["tools_missing"]]);
  expect((await site.get(`/budget-citoyen/${mine.year}/videos`)).status).toBe(200);

  for (const name of ["FFMPEG_PATH", "FFPROBE_PATH"] as const) symlinkSync(videoPrograms[name], programs[name]);
  await prepareVideo(videoId);
  expect((await readPitch(videoId)).status).toBe("ready");
  expect(await said(`/equipe/budget-citoyen/${mine.editionId}/videos`, team)).not.toContain("Il manque ffmpeg");
  expect(await newsTo(mine.holder)).toEqual(["waiting", "ready"]);
});
