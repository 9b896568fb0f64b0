import { db } from "#db";
import { declareRepresentative } from "~/features/projects/declare-representative.server";
import { inviteMember } from "~/features/projects/invite-member.server";
import { now } from "~/lib/clock.server";
import { addDays, parisDay } from "~/lib/dates";
import { forecastPdf } from "./forecast";
import { stories } from "./stories";
import { actorOf, openAccount } from "./world";

/** Louise is not alone: somebody writes with her, a treasurer reads, another is invited; and one of them signs. */
export async function seedOrganisationPeople(): Promise<void> {
  const louise = await actorOf("louise");
  const organisationId = louise.organisationIds[0]!;
  const at = await now();
  for (const { key, name, role } of [
    { key: "mael", name: "Maël Exemple", role: "editor" as const },
    { key: "ginette", name: "Ginette Exemple", role: "reader" as const },
  ]) {
    const accountId = await openAccount(key, name);
    for (const id of louise.organisationIds) await db.insertInto("organisationMember").values({ organisationId: id, accountId, role, createdAt: at }).execute();
  }
  await inviteMember(louise, organisationId, { email: "victor@example.org", role: "editor" });
  const paper = { name: "proces-verbal-assemblee.pdf", bytes: await forecastPdf(stories[0]!) };
  await declareRepresentative(louise, organisationId, { name: "Ginette Exemple", position: "présidente", since: addDays(parisDay(at), -200) }, paper);
}
