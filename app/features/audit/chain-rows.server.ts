import { sql } from "kysely";
import type { Handle } from "#db";
import type { SealedRow } from "./chain";

type Row = { position: number; fields: (string | null)[]; previousHash: string; hash: string };

/** Rows by position, a batch at a time: the whole journal is never in memory. */
export async function* readChain(handle: Handle, batch = 1000): AsyncGenerator<SealedRow> {
  for (let after = -1; ; ) {
    const { rows } = await sql<Row>`
      select position, previous_hash, hash, array[position::text, audit_instant(at), audit_instant(recorded_at),
        actor_kind::text, actor_account_id::text, actor_role, actor_name, action, object_kind, object_id,
        before::text, after::text, reason, request_id] as fields
      from audit_entry where position > ${after} order by position limit ${batch}`.execute(handle);
    yield* rows;
    if (rows.length < batch) return;
    after = rows.at(-1)!.position;
  }
}
