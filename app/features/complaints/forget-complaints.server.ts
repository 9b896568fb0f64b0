import { db } from "#db";
import { forgetBefore } from "./delays";

/** Closed so long ago: names, addresses and words go, the line of the register stays. Running it again finds nothing. */
export async function forgetComplaints(at: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const gone = await trx
      .updateTable("complaint").set({ name: null, email: null, postalAddress: null, body: "", donationId: null, forgottenAt: at })
      .where("status", "=", "closed").where("closedAt", "<", forgetBefore(at)).where("forgottenAt", "is", null).returning("id").execute();
    if (gone.length > 0) await trx.updateTable("complaintMessage").set({ body: "" }).where("complaintId", "in", gone.map(({ id }) => id)).where("body", "<>", "").execute();
  });
}
