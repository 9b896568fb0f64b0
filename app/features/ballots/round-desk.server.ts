import { sql } from "kysely";
import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { listSelected } from "~/features/initiatives/selected.server";
import { preparationOf } from "~/features/vote-office/office";
import { officeOf } from "~/features/vote-office/offices.server";
import { formatTime, parisDay } from "~/lib/dates";
import { stageOf } from "./ballot";
import { countHeld } from "./held-ballots.server";
import { listBallotReady } from "./seal-round.server";
import { listRegister } from "./register.server";
import { getPreparation, listLines, type Round } from "./rounds.server";

const hoursOf = (round: Round | null) =>
  round ? { opensOn: parisDay(round.opensAt), opensTime: formatTime(round.opensAt), closesOn: parisDay(round.closesAt), closesTime: formatTime(round.closesAt) } : undefined;

/** What the seal still waits for. */
async function readinessOf(round: Round, editionId: string) {
  const [office, selected, ready] = [await officeOf(db, round.id), await listSelected(db, editionId), await listBallotReady(db, editionId)];
  return { office: preparationOf(office), initiatives: ready.length, withoutVideo: selected.length - ready.length };
}

/** Would PostgreSQL's log show what people send? Only its administrator can say that it must not. */
async function logShowsParameters(): Promise<boolean> {
  const { rows } = await sql<{ shows: boolean }>`select (current_setting('log_statement') in ('mod', 'all') or current_setting('log_min_duration_statement') <> '-1')
    and current_setting('log_parameter_max_length') <> '0' and not has_parameter_privilege('log_parameter_max_length', 'SET') as shows`.execute(db);
  return rows[0]!.shows;
}

async function running(round: Round, accountId: string) {
  const [lines, register, held, check, mixing, shows] = await Promise.all([
    listLines(db, round.id), listRegister(db, round.id), countHeld(round.id),
    db.selectFrom("boxCheck").selectAll().where("roundId", "=", round.id).executeTakeFirst(),
    db.selectFrom("boxMixing").select("mixedOn").where("roundId", "=", round.id).executeTakeFirst(),
    logShowsParameters(),
  ]);
  return { accountId, lines, register, held, check: check ?? null, mixedOn: mixing?.mixedOn ?? null, logShows: shows, seal: round.seal!, chainHead: round.chainHead, opensAt: round.opensAt, closesAt: round.closesAt };
}

/** The team's page of a vote: its hours, what the seal waits for, then how it goes. @throws 404 */
export async function readRoundDesk(actor: Actor, editionId: string) {
  const { edition, round, at } = await getPreparation(actor, editionId);
  const stage = round ? stageOf(round, at) : ("preparing" as const);
  const { id, name, year } = edition;
  return {
    edition: { id, name, year }, stage, hours: hoursOf(round),
    ready: round && stage === "preparing" ? await readinessOf(round, editionId) : null,
    running: round && stage !== "preparing" ? await running(round, actor.accountId) : null,
  };
}

export type Desk = Awaited<ReturnType<typeof readRoundDesk>>;
