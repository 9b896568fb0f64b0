import { parisDay, parisInstant } from "~/lib/dates";
import { addOpenDays, holidays } from "~/lib/working-days";

/**
 * The last instant at which the payout still is on time: the end of the promised day, Europe/Paris. `withinDays` are
 * working days of France: on the others neither the label nor a bank pays anybody. Everybody who says this date asks here.
 */
export const promisedPayoutBy = (endsAt: Date, withinDays: number): Date => parisInstant(addOpenDays(parisDay(endsAt), withinDays, holidays), "23:59:59");
