import { db } from "#db";
import { chooseHour } from "~/features/enquiries/first-meeting-hour.server";
import { firstMeetingSchema } from "~/features/enquiries/first-meeting.schemas";
import { sendHourLink } from "~/features/enquiries/hour-links.server";
import { saveFirstMeeting } from "~/features/enquiries/save-first-meeting.server";
import { eventWords } from "~/features/events/event.fr";
import type { GatheringKind } from "~/features/events/event";
import { joinGathering } from "~/features/events/join-gathering.server";
import { openEvent } from "~/features/events/open-event.server";
import { now } from "~/lib/clock.server";
import { addDays, parisDay, parisInstant } from "~/lib/dates";
import { actorOf } from "./world";

const enquiryOf = async (projectName: string) =>
  (await db.selectFrom("enquiry").select("id").where("projectName", "=", projectName).where("mergedIntoId", "is", null).executeTakeFirstOrThrow()).id;

const hours = [
  { days: 2, hour: "10:00:00", place: "Maison de l’économie sociale (exemple), Béthune" },
  { days: 3, hour: "14:00:00", videoUrl: "https://visio.example.org/label" },
  { days: 6, hour: "09:30:00", place: "Mairie d’Exemple, Saint-Omer" },
  { days: 9, hour: "14:00:00", place: "Maison de l’économie sociale (exemple), Béthune", videoUrl: "https://visio.example.org/label" },
];

/** Nadia's coming hours; who chose one, who was sent the link, and the sheet of a meeting that took place. */
export async function seedHours(): Promise<void> {
  const nadia = await actorOf("nadia");
  const today = parisDay(await now());
  const opened: string[] = [];
  for (const { days, hour, ...where } of hours) {
    const startsAt = parisInstant(addDays(today, days), hour);
    opened.push(await openEvent(nadia, { kind: "first_meeting", title: eventWords.first_meeting, startsAt, endsAt: new Date(startsAt.getTime() + 7_200_000), hostId: nadia.accountId, ...where }));
  }
  await chooseHour(nadia, await enquiryOf("L’épicerie du village"), opened[0]!);
  await sendHourLink(nadia, await enquiryOf("Du soleil sur la salle des fêtes"));
  await saveFirstMeeting(nadia, await enquiryOf("La ressourcerie des jouets"), sheet);
}

const sheet = firstMeetingSchema.parse({
  need: "Des familles renoncent à acheter des jouets neufs ; beaucoup de jouets en état partent à la benne.", model: "Vente à petit prix, ateliers payants pour les écoles, une aide au poste.",
  place: "Un local de 180 m² à Lens, bail en cours de relecture.", support: "Une coopérative d’activités suit l’équipe depuis un an.",
  community: "yes", purpose: "yes", timing: "partly", alternatives: "yes", adviceNote: "Le bail d’abord, la campagne au printemps.",
  uses: [{ label: "Établis et outillage", amount: "6 500", crowd: "4 200" }, { label: "Aménagement du local", amount: "9 300", crowd: "1 800" }],
  resources: [{ label: "Prêt d’honneur (exemple)", amount: "7 000" }, { label: "Apport de l’association", amount: "2 800" }],
  durationDays: "35", thresholdPercent: "75", closePeople: "45", networkPeople: "600",
  rewards: [{ title: "Un jouet réparé", description: "Un jouet choisi dans l’atelier, avec son histoire.", price: "20", stock: "60", deliveryMonth: "2027-05", handOver: "pickup" }],
  nextSteps: "Sofiane : envoyer le bail, avant la fin du mois.\nNadia : présenter la coopérative du quartier.",
});

const gathering = async (title: string, kind: GatheringKind, days: number, capacity: number) => {
  const nadia = await actorOf("nadia");
  const startsAt = parisInstant(addDays(parisDay(await now()), days), "18:00:00");
  return openEvent(nadia, { kind, title, place: "Maison de l’économie sociale (exemple), Béthune", startsAt, endsAt: new Date(startsAt.getTime() + 7_200_000), hostId: nadia.accountId, capacity, hasWaitingList: true });
};

const guests = ["Adèle", "Basile", "Clémence", "Désiré", "Églantine"].map((first, index) => ({ name: `${first} Exemple`, email: `rencontre${index}@example.org` }));

/** Announced ten days ago, held yesterday evening: presences are still to note. */
export async function seedPastGathering(): Promise<void> {
  const eventId = await gathering("Raconter son projet en trois minutes", "coaching", 9, 8);
  for (const guest of guests.slice(0, 4)) await joinGathering(eventId, guest);
}

/** To come: one that is full with people waiting, one with room. */
export async function seedGatherings(): Promise<void> {
  const full = await gathering("Préparer sa campagne de dons", "coaching", 8, 3);
  for (const guest of guests) await joinGathering(full, guest);
  const open = await gathering("Une idée, une heure : premiers pas", "workshop", 15, 20);
  for (const guest of guests.slice(2, 4)) await joinGathering(open, guest);
}
