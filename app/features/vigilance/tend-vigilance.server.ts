import { sql } from "kysely";
import { db, type Handle, type Transaction } from "#db";
import { vigilanceRulesAt } from "~/features/donations/vigilance-rules.server";
import type { JobOf } from "~/jobs/catalogue";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { limitsAt, type Limits } from "./retention";

type Gone = { numDeletedRows: bigint };
const count = ([{ numDeletedRows }]: Gone[] | [Gone]): number => Number(numDeletedRows);

/** The relation of a donor ends with the campaign given to. */
const ended = sql<Date>`coalesce(campaign.settled_at, campaign.closed_at, campaign.ends_at)`;

const identities = (trx: Transaction, { relation, abandoned }: Limits) =>
  trx
    .deleteFrom("donorIdentity")
    .using(["donation", "campaign"])
    .whereRef("donation.id", "=", "donorIdentity.donationId")
    .whereRef("campaign.id", "=", "donation.campaignId")
    .where((eb) => eb.or([eb(ended, "<", relation), eb.and([eb("donation.status", "in", ["expired", "failed"]), eb("declaredAt", "<", abandoned)])]))
    .execute();

/** The relation of an organisation ends with its last campaign; a note about one that never had any ages by itself. */
const notes = (trx: Transaction, { relation }: Limits) =>
  trx
    .deleteFrom("riskNote")
    .where("writtenAt", "<", relation)
    .where(({ not, exists }) => not(exists(
      sql`(select from campaign join project on project.id = campaign.project_id where project.organisation_id = risk_note.organisation_id
        and (${ended} is null or ${ended} >= ${relation}))`,
    )))
    .execute();

async function erase(trx: Transaction, limits: Limits) {
  return {
    identities: count(await identities(trx, limits)),
    notes: count(await notes(trx, limits)),
    alerts: count(await trx.deleteFrom("vigilanceAlert").where("openedAt", "<", limits.relation).execute()),
    cardTries: count(await trx.deleteFrom("cardTry").where("triedAt", "<", limits.card).execute()),
    clients: count(await trx.deleteFrom("giftClient").where("openedAt", "<", limits.client).execute()),
  };
}

/** Erases what is past its time and says how much of each, once a day. */
export async function tendVigilance(day: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const at = await now(trx);
    const erased = await erase(trx, limitsAt(at, await vigilanceRulesAt(trx, at)));
    await trx.insertInto("vigilanceErasure").values({ day, ...erased, endedAt: at }).onConflict((conflict) => conflict.column("day").doNothing()).execute();
  });
}

/** The last rounds, the newest first. */
export const listErasures = () => db.selectFrom("vigilanceErasure").selectAll().orderBy("day", "desc").limit(14).execute();

/** Once a day by the product's clock. */
export async function listDueTending(handle: Handle, at: Date): Promise<JobOf<"tend_vigilance">[]> {
  const day = parisDay(at);
  const done = await handle.selectFrom("vigilanceErasure").select("day").where("day", "=", day).executeTakeFirst();
  return done ? [] : [{ name: "tend_vigilance", day }];
}
