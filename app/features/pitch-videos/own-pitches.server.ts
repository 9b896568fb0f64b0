import { sql } from "kysely";
import { db } from "#db";
import type { NextStep } from "~/features/label/step";
import { pitchStep, type PitchLife } from "./pitch-step";
import { missingParts, workingStatuses } from "./pitch-video";

const listLives = (initiativeIds: readonly string[]) =>
  db
    .selectFrom("initiative")
    .leftJoin("pitchVideo as working", (join) => join.onRef("working.initiativeId", "=", "initiative.id").on("working.status", "in", [...workingStatuses]))
    .leftJoin("editionPhase as vote", (join) => join.onRef("vote.editionId", "=", "initiative.editionId").on("vote.kind", "=", "vote"))
    .select(["initiative.id as initiativeId", "working.status", "working.source", "working.cues", "working.transcript", "working.linkCaptioned", "working.waitingToldAt", "vote.startsOn as voteStartsOn"])
    .select((eb) => [
      eb.exists(eb.selectFrom("pitchVideo").select(sql`1`.as("one")).whereRef("pitchVideo.initiativeId", "=", "initiative.id").where("status", "=", "published")).as("isShown"),
      eb.exists(eb.selectFrom("ballotRound").select(sql`1`.as("one")).whereRef("ballotRound.editionId", "=", "initiative.editionId").where("sealedAt", "is not", null)).as("isSealed"),
    ])
    .where("initiative.id", "in", initiativeIds)
    .where("initiative.status", "=", "selected")
    .execute();

function lifeOf({ status, source, cues, transcript, linkCaptioned, waitingToldAt, ...facts }: Awaited<ReturnType<typeof listLives>>[number]): PitchLife {
  const working = status && source && { status, waits: waitingToldAt !== null, missing: missingParts({ source, cues: cues as unknown[], transcript: transcript!, linkCaptioned: linkCaptioned! }).length };
  return { ...facts, working: working || null, isShown: Boolean(facts.isShown), isSealed: Boolean(facts.isSealed) };
}

/** What the films of these initiatives ask for next; nothing where nothing is asked. */
export async function listPitchSteps(initiativeIds: readonly string[]): Promise<Map<string, NextStep>> {
  if (initiativeIds.length === 0) return new Map();
  const lives = (await listLives(initiativeIds)).map(lifeOf);
  return new Map(lives.flatMap((life) => [pitchStep(life)].flatMap((step) => (step ? [[life.initiativeId, step] as const] : []))));
}
