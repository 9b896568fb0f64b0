import type { Handle } from "#db";

/** Partners that attested this project, as they stand now: a declined or unanswered request is none; a double is the one it was merged into. */
export async function listAttestingPartners(handle: Handle, applicationId: string): Promise<string[]> {
  const rows = await handle
    .selectFrom("attestation")
    .innerJoin("partner", "partner.id", "attestation.partnerId")
    .select((eb) => eb.fn.coalesce("partner.mergedIntoId", "partner.id").as("partnerId"))
    .where("applicationId", "=", applicationId)
    .where("status", "=", "given")
    .execute();
  return rows.map((row) => row.partnerId);
}

/** A seat whose own partner attested the project is not entitled on criterion 4. */
export async function prescribes(handle: Handle, seatId: string, applicationId: string): Promise<boolean> {
  const seat = await handle.selectFrom("seat").select("partnerId").where("id", "=", seatId).executeTakeFirst();
  if (!seat?.partnerId) return false;
  return (await listAttestingPartners(handle, applicationId)).includes(seat.partnerId);
}
