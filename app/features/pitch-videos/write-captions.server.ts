import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { now } from "~/lib/clock.server";
import { DomainError, refuseAll } from "~/lib/errors";
import { transcriptOf, type Cue } from "./cues";
import { lockOwnVideo, type LockedVideo } from "./lock-video.server";
import { isEditable } from "./pitch-video";
import { captionSentence } from "./pitch-videos.fr";
import { readCaptions } from "./read-captions";

const MAX_SAID = 12;

/** Every problem with its line, beside the text. @throws DomainError pitch.caption_line | pitch.no_captions */
function readGood(text: string, durationMs: number | null): Cue[] {
  const { cues, problems } = readCaptions(text, durationMs);
  refuseAll(problems.slice(0, MAX_SAID).map((problem) => new DomainError("pitch.caption_line", { sentence: captionSentence(problem) }, "captions")));
  if (cues.length === 0) throw new DomainError("pitch.no_captions", {}, "captions");
  return cues;
}

async function edit(actor: Actor, videoId: string, write: (trx: Transaction, video: LockedVideo, at: Date) => Promise<unknown>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const video = await lockOwnVideo(trx, actor, videoId);
    if (!isEditable(video.status)) throw new DomainError("pitch.not_editable");
    await write(trx, video, await now(trx));
  });
}

/** Captions in WebVTT or SubRip; a transcript that nobody has written by hand follows them. @throws 404; DomainError pitch.* */
export const saveCaptions = (actor: Actor, videoId: string, text: string): Promise<void> =>
  edit(actor, videoId, (trx, { durationMs, transcriptEdited }, updatedAt) => {
    const cues = readGood(text, durationMs);
    const transcript = transcriptEdited ? {} : { transcript: transcriptOf(cues) };
    return trx.updateTable("pitchVideo").set({ cues: JSON.stringify(cues), ...transcript, updatedAt }).where("id", "=", videoId).execute();
  });

/** A person's own transcript; an empty one comes again from the captions. @throws 404; DomainError pitch.* */
export const saveTranscript = (actor: Actor, videoId: string, text: string): Promise<void> =>
  edit(actor, videoId, (trx, { cues }, updatedAt) => {
    const transcript = text === "" ? transcriptOf(cues as Cue[]) : text;
    return trx.updateTable("pitchVideo").set({ transcript, transcriptEdited: text !== "", updatedAt }).where("id", "=", videoId).execute();
  });

/** For a film elsewhere: its captions are there, in French. @throws 404; DomainError pitch.* */
export const confirmLinkCaptions = (actor: Actor, videoId: string, linkCaptioned: boolean): Promise<void> =>
  edit(actor, videoId, (trx, _video, updatedAt) => trx.updateTable("pitchVideo").set({ linkCaptioned, updatedAt }).where("id", "=", videoId).where("source", "=", "link").execute());
