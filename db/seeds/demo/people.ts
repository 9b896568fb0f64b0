import { db } from "#db";
import { demoEmail, demoPeople } from "~/features/demo/people";
import { seedSeats } from "~/features/committee/seats.server";
import { slugify } from "~/features/projects/project";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { openAccount, setUpSecondFactor } from "./world";

async function addPartner(name: string, kind: string, accountKey: string, accountId: string): Promise<string> {
  const { id } = await db.insertInto("partner").values({ name, slug: slugify(name), kind, email: demoEmail(accountKey), isDemo: true }).returning("id").executeTakeFirstOrThrow();
  await db.insertInto("partnerMember").values({ partnerId: id, accountId }).execute();
  return id;
}

/** Accounts, seats and mandates, and the partner who follows every project. Returns the partner's id. */
export async function seedPeople(): Promise<string> {
  const seats = await db.transaction().execute(seedSeats);
  const startsOn = parisDay(await now());
  let partnerId = "";
  for (const person of demoPeople) {
    const accountId = await openAccount(person.key, person.name, person.key === "nadia");
    if (person.key === "nadia") await db.updateTable("account").set({ keepsVigilance: true }).where("id", "=", accountId).execute();
    // A partner may do without: the demonstration shows how one sets it up.
    if (person.key !== "claire") await setUpSecondFactor(accountId);
    if ("seat" in person) await db.insertInto("mandate").values({ seatId: seats[person.seat]!, accountId, kind: "titular", startsOn }).execute();
    if (person.key === "claire") partnerId = await addPartner("Initiative Opale (exemple)", "network", person.key, accountId);
  }
  const substitute = await openAccount("amina", "Amina Exemple");
  await setUpSecondFactor(substitute);
  await db.insertInto("mandate").values({ seatId: seats["departement"]!, accountId: substitute, kind: "substitute", startsOn }).execute();
  return partnerId;
}
