import { sql } from "kysely";
import { db } from "#db";

/** The token of the last link mailed for this attestation, as the partner finds it in its mail. */
export async function lastLinkToken(attestationId: string): Promise<string> {
  const { props } = await db
    .selectFrom("attestationLink")
    .innerJoin("mailMessage", (join) => join.on(sql<boolean>`mail_message.key = 'attestation-request:' || attestation_id || ':' || secret_hash`))
    .select("mailMessage.props")
    .where("attestationId", "=", attestationId)
    .orderBy("issuedAt", "desc")
    .executeTakeFirstOrThrow();
  return (props as { link: string }).link.replace("/attestation/", "");
}
