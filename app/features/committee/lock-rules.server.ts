import { sql } from "kysely";
import type { Transaction } from "#db";

/** One version after another: two at once would take the same name. */
export const lockRules = (trx: Transaction) => sql`lock table rule_version in share row exclusive mode`.execute(trx);
