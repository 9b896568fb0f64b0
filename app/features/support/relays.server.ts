import { sql } from "kysely";
import { db } from "#db";
import type { RelayOutcome } from "./support";

export type RelayResult = { outcome: RelayOutcome; note: string | null; url: string | null; at: string };

/** Who was told, the latest first, with what came of it. The caller has scoped the project. */
export const listRelays = (projectId: string) =>
  db
    .selectFrom("supportRelay")
    .select(["id", "kind", "name", "toldOn", "what"])
    .select(sql<RelayResult | null>`(select jsonb_build_object('outcome', r.outcome, 'note', r.note, 'url', r.url, 'at', r.at)
      from support_relay_result r where r.relay_id = support_relay.id order by r.id desc limit 1)`.as("result"))
    .where("projectId", "=", projectId)
    .orderBy("toldOn", "desc")
    .orderBy("createdAt", "desc")
    .execute();

export type Relay = Awaited<ReturnType<typeof listRelays>>[number];
