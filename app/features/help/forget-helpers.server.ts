import { sql } from "kysely";
import { db } from "#db";
import { parisDay } from "~/lib/dates";
import { retention } from "./help";

/** Who offered is forgotten once nobody needs to write to them; what was counted stays. Running it again finds nothing. */
export async function forgetHelpers(at: Date): Promise<void> {
  const today = parisDay(at);
  await sql`
    update help_offer o set name = null, email = null, phone = null, words = null, answer = null, forgotten_at = ${at}
    from help_request r where r.id = o.request_id and o.forgotten_at is null and case
      when o.status = 'declined' then o.answered_at < ${at}::timestamptz - make_interval(days => ${retention.declined})
      when o.status = 'offered' then r.until_day + ${retention.unanswered}::int < ${today}::date
      else r.until_day + ${retention.helped}::int < ${today}::date end`.execute(db);
}
