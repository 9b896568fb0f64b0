import { acceptWithAccount } from "~/features/committee/accept-mandate.server";
import { declareLink } from "~/features/committee/declare-link.server";
import { endMandate } from "~/features/committee/end-mandate.server";
import { nameSitter } from "~/features/committee/name-sitter.server";
import { inviteMandate } from "~/features/committee/invite-mandate.server";
import { proposeRevocation } from "~/features/committee/revoke-label.server";
import { demoEmail } from "~/features/demo/people";
import { db } from "#db";
import { now } from "~/lib/clock.server";
import { addDays, parisDay } from "~/lib/dates";
import { mailedProps } from "./mails";
import { actorOf } from "./world";

const seatOf = async (key: string) => (await db.selectFrom("seat").select("id").where("key", "=", key).executeTakeFirstOrThrow()).id;

/** Invited, accepted, then gone: the history of a seat that has lived. */
export async function seedFormerSubstitute(): Promise<void> {
  const [team, email, seatId] = [await actorOf("nadia"), demoEmail("fernand"), await seatOf("clubs-investisseurs")];
  await inviteMandate(team, seatId, { name: "Fernand Exemple", email, kind: "substitute", startsOn: parisDay(await now()) });
  const { link } = await mailedProps<{ link: string }>("mandate-invitation", email);
  const accountId = await acceptWithAccount(link.replace("/mandat/", ""), { name: "Fernand Exemple", password: "une phrase assez longue" });
  const { id } = await db.selectFrom("mandate").select("id").where("accountId", "=", accountId).executeTakeFirstOrThrow();
  await endMandate(team, id, { kind: "resignation", endsOn: addDays(parisDay(await now()), 20), reason: "Il déménage dans la Somme." });
}

/** Those who agreed to stand by their name on the committee's public page. */
export async function seedNamedSitters(): Promise<void> {
  for (const person of ["departement", "credit-solidaire"] as const) {
    const actor = await actorOf(person);
    const { id } = await db.selectFrom("mandate").select("id").where("accountId", "=", actor.accountId).executeTakeFirstOrThrow();
    await nameSitter(actor, id, true);
  }
}

/** Today: an invitation that waits for its answer, and a loan that a seat declared. */
export async function seedSeatsToday(examinationId: string): Promise<void> {
  const today = parisDay(await now());
  await inviteMandate(await actorOf("nadia"), await seatOf("credit-solidaire"), { name: "Odette Exemple", email: demoEmail("odette"), kind: "substitute", startsOn: addDays(today, 7) });
  await declareLink(await actorOf("credit-solidaire"), {
    examinationId, seatId: await seatOf("credit-solidaire"), link: "loan", detail: "Nous avons prêté 6 000 € à cette structure en 2024 (exemple). Le prêt est à jour.",
  });
}

/** A proposal that waits for another person: the label of a campaign that did not reach its threshold. */
export async function seedProposedRevocation(): Promise<void> {
  const label = await db.selectFrom("campaign").innerJoin("label", "label.id", "campaign.labelId").select("label.id").where("campaign.status", "=", "failed").orderBy("campaign.createdAt").executeTakeFirst();
  if (!label) return;
  await proposeRevocation(await actorOf("nadia"), label.id, {
    reason: "Le projet s’arrête : l’équipe nous l’a écrit le mois dernier (exemple).",
    publicMention: "Le projet ne se fait plus, dit l’équipe qui le portait (exemple).",
  });
}
