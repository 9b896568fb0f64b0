import { randomInt } from "node:crypto";
import { db, type Handle, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { rulesInWords, type Edition } from "~/features/editions/edition";
import { getEdition } from "~/features/editions/editions.server";
import { listSelected, type SelectedInitiative } from "~/features/initiatives/selected.server";
import { readyForBallot } from "~/features/pitch-videos/pitch-videos.server";
import { preparationOf } from "~/features/vote-office/office";
import { officeOf } from "~/features/vote-office/offices.server";
import { drawRollKey } from "~/features/voters/roll-key.server";
import { queueMails } from "~/jobs/queue-mail.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError, orNotFound } from "~/lib/errors";
import { appendToRegister, codeVersion } from "./register.server";
import type { Round } from "./rounds.server";
import { canonical, sealOf, type SealContent } from "./seal-content";
import { MAX_LINES } from "./sealing";

/** By lot: the number is printed, and parts ties. */
function shuffled<T>(list: readonly T[]): T[] {
  const drawn = [...list];
  for (let last = drawn.length - 1; last > 0; last -= 1) {
    const other = randomInt(last + 1);
    [drawn[last], drawn[other]] = [drawn[other]!, drawn[last]!];
  }
  return drawn;
}

/** Selected, and with a video, its captions and its transcript. */
export async function listBallotReady(handle: Handle, editionId: string): Promise<SelectedInitiative[]> {
  const selected = await listSelected(handle, editionId);
  const ready = await readyForBallot(handle, selected.map(({ initiativeId }) => initiativeId));
  return selected.filter(({ initiativeId }) => ready.has(initiativeId));
}

async function drawLines(trx: Transaction, roundId: string, selected: readonly SelectedInitiative[]) {
  if (selected.length === 0) throw new DomainError("ballots.no_line");
  if (selected.length > MAX_LINES) throw new DomainError("ballots.too_many_lines", { max: MAX_LINES });
  await trx.deleteFrom("ballotLine").where("roundId", "=", roundId).execute();
  const lines = shuffled(selected).map((initiative, index) => ({ ...initiative, number: index + 1 }));
  await trx.insertInto("ballotLine").values(lines.map(({ initiativeId, number, requestCents }) => ({ roundId, initiativeId, number, costCents: requestCents }))).execute();
  return lines;
}

type Content = { edition: Edition; round: Pick<Round, "id" | "opensAt" | "closesAt"> & { publicKey: Buffer }; lines: Awaited<ReturnType<typeof drawLines>> };

function contentOf({ edition, round, lines }: Content): SealContent {
  const words = rulesInWords(edition).map(({ term, text }) => [`en clair : ${term}`, text] as const);
  const { envelopeCents, counting, stepCents, winnersCount, minVotes, ballotForm, minChoices, maxChoices, blankAllowed, minAge, votersPerMailbox, year } = edition;
  return {
    round: { id: round.id, opensAt: round.opensAt.toISOString(), closesAt: round.closesAt.toISOString(), publicKey: round.publicKey.toString("hex") },
    rules: { year, envelopeCents, counting, stepCents, winnersCount, minVotes, ballotForm, minChoices, maxChoices, blankAllowed, minAge, votersPerMailbox, ...Object.fromEntries(words) },
    initiatives: lines.map(({ number, initiativeId, title, categoryId, requestCents }) => ({ number, id: initiativeId, title, categoryId, costCents: requestCents })),
    categories: edition.categories.map(({ id, name, floorCents, capCents }) => ({ id, name, floorCents, capCents })),
    communes: edition.communeCodes ? [...edition.communeCodes].sort() : null,
    codeVersion: codeVersion(),
  };
}

async function readyRound(trx: Transaction, editionId: string, at: Date) {
  const round = orNotFound(await trx.selectFrom("ballotRound").select(["id", "opensAt", "closesAt", "publicKey", "sealedAt"]).where("editionId", "=", editionId).forUpdate().executeTakeFirst());
  if (round.sealedAt) throw new DomainError("ballots.sealed");
  if (round.closesAt <= at) throw new DomainError("ballots.past");
  const office = await officeOf(trx, round.id);
  const { publicKey } = round;
  if (!office || !publicKey || preparationOf(office) !== "ready") throw new DomainError("ballots.office_not_ready");
  return { round: { ...round, publicKey }, office };
}

/**
 * Draws the numbers by lot, hashes all that may not change any more, publishes the hash and mails it to the office.
 * @throws 404; DomainError ballots.sealed | ballots.past | ballots.office_not_ready | ballots.no_line | ballots.too_many_lines
 */
export async function sealRound(actor: Actor, editionId: string): Promise<string> {
  const edition = await getEdition(actor, editionId);
  return db.transaction().execute(async (trx) => {
    const at = await now(trx);
    const { round, office } = await readyRound(trx, editionId, at);
    const lines = await drawLines(trx, round.id, await listBallotReady(trx, editionId));
    const content = canonical(contentOf({ edition, round, lines }));
    const seal = await sealOf(content);
    await drawRollKey(round.id);
    await trx.insertInto("roundSeal").values({ roundId: round.id, content }).execute();
    await trx.updateTable("ballotRound").set({ seal, sealedAt: at }).where("id", "=", round.id).where("sealedAt", "is", null).executeTakeFirstOrThrow();
    await appendToRegister(trx, { roundId: round.id, kind: "sealed", detail: codeVersion(), at });
    await recordAudit(trx, { actor, action: "vote.sealed", objectKind: "round", objectId: round.id });
    await queueMails(trx, office.members.map(({ accountId, email, name }) => ({ key: `vote-sealed:${round.id}:${accountId}`, template: "vote-sealed" as const, to: email, props: { name, editionName: edition.name, seal, path: `/budget-citoyen/${edition.year}/scrutin` } })));
    return seal;
  });
}
