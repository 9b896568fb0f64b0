import { db } from "#db";

/** The token of the last link mailed for this attestation, as the partner finds it in its mail. */
export async function lastLinkToken(attestationId: string): Promise<string> {
  const { props } = await db
    .selectFrom("attestationLink")
    .innerJoin("mailMessage", (join) => join.on((eb) => eb("mailMessage.key", "=", eb.fn<string>("concat", [eb.val(`attestation-request:${attestationId}:`), "secretHash"]))))
    .select("mailMessage.props")
    .where("attestationId", "=", attestationId)
    .orderBy("issuedAt", "desc")
    .executeTakeFirstOrThrow();
  return (props as { link: string }).link.replace("/attestation/", "");
}
