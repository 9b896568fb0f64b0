import { sql } from "kysely";
import { db } from "#db";
import { accountLabel, groupTitle } from "~/features/settlement/settlement.fr";

type Group = { kind: string; description: string; lines: { account: string; cents: number }[] };

const groupsOf = async (campaignId: string): Promise<Group[]> =>
  (await sql<Group>`
    select g.kind, g.description, json_agg(json_build_object('account', e.account_code, 'cents', e.amount_cents) order by e.id) as lines
    from ledger_group g join ledger_entry e on e.group_id = g.id where g.campaign_id = ${campaignId} group by g.id order by g.id`.execute(db)).rows;

const euros = (cents: number) => `${cents < 0 ? "−" : ""}${Math.floor(Math.abs(cents) / 100)},${String(Math.abs(cents) % 100).padStart(2, "0")}`;

const written = ({ lines, ...group }: Group): string =>
  [groupTitle(group), ...lines.map(({ account, cents }) => `${euros(cents).padStart(10)}  ${accountLabel(account)}`)].join("\n");

/** Events that follow one another and say the same are told once, with how many they were. */
function told(events: string[]): string {
  const runs: { event: string; times: number }[] = [];
  for (const event of events) {
    const last = runs.at(-1);
    if (last?.event === event) last.times += 1;
    else runs.push({ event, times: 1 });
  }
  return runs.map(({ event, times }) => (times === 1 ? event : `${times} × ${event}`)).join("\n");
}

/** What the ledger says of a campaign, as somebody of the team reads it: debits positive, credits negative, euros. */
export const ledgerTable = async (campaignId: string): Promise<string> => told((await groupsOf(campaignId)).map(written));
