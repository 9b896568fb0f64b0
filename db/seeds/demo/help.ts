import { db } from "#db";
import { answerOffer, endOffer } from "~/features/help/answer-offer.server";
import type { RequestInput } from "~/features/help/help.schemas";
import { offerAsMember } from "~/features/help/offer-help.server";
import { moveRequest, startRequest } from "~/features/help/write-request.server";
import { addDays, parisDay } from "~/lib/dates";
import { now } from "~/lib/clock.server";
import { actorOf } from "./world";

type Asked = Omit<RequestInput, "untilDay"> & { /** Days from the day on which it is asked. */ forDays: number; published: boolean };

const asked: Record<"arms" | "skill" | "loan" | "shelf", Asked> = {
  arms: { kind: "hours", title: "Repeindre l’atelier de Marquise", details: "Deux samedis, de 9 h à 16 h. Rouleaux et peinture sont là, le repas de midi aussi. Aucune expérience n’est demandée : on apprend sur place.", place: "Marquise, 4 rue des Exemples", wanted: 24, forDays: 30, published: true },
  skill: { kind: "skill", title: "Apprendre à régler des freins à disque", details: "Notre mécanicienne forme trois bénévoles. Qui sait régler des freins hydrauliques vient une demi-journée leur montrer ?", place: "Marquise, ou à distance en vidéo", wanted: 4, forDays: 25, published: true },
  loan: { kind: "loan", title: "Un barnum pour la matinée d’essai", details: "Trois mètres sur trois, ou plus grand. Nous venons le chercher et le ramenons propre le soir même.", place: "Place de Marquise", wanted: 2, forDays: 20, published: true },
  shelf: { kind: "material", title: "Des étagères d’atelier", details: "Solides, même marquées par le temps. Elles porteront les pièces des vélos réparés.", place: "Marquise", wanted: 3, forDays: 40, published: false },
};

const campaignId = async () => (await db.selectFrom("campaign").select("id").where("title", "=", "Un atelier vélo sur la route").executeTakeFirstOrThrow()).id;
const requestOf = async (title: string) => (await db.selectFrom("helpRequest").select("id").where("title", "=", title).executeTakeFirstOrThrow()).id;

async function ask({ forDays, published, ...input }: Asked): Promise<void> {
  const [louise, campaign] = [await actorOf("louise"), await campaignId()];
  const id = await startRequest(louise, campaign, { ...input, untilDay: addDays(parisDay(await now()), forDays) });
  if (published) await moveRequest(louise, campaign, id, "publish");
}

const askAll = async () => {
  for (const request of Object.values(asked)) await ask(request);
};

type Helper = { to: keyof typeof asked; name: string; email: string; quantity: number; words: string; phone?: string; answer?: string };

const helpers: Helper[] = [
  { to: "arms", name: "Firmin Exemple", email: "firmin.aide@example.org", quantity: 6, words: "J’ai repeint toute ma maison. Le premier samedi me va.", phone: "03 21 00 00 00", answer: "Avec joie ! Rendez-vous samedi à 9 h devant l’atelier, café sur la table." },
  { to: "loan", name: "Les Amis du Carreau (exemple)", email: "amis.aide@example.org", quantity: 1, words: "Le nôtre fait six mètres sur trois.", answer: "C’est parfait. Je passe le prendre la veille, vers 18 h, si cela vous va." },
  { to: "arms", name: "Rosalie Exemple", email: "rosalie.aide@example.org", quantity: 4, words: "Je viens avec mon fils de seize ans." },
];

async function offer({ to, name, email, quantity, words, phone = undefined }: Helper): Promise<string> {
  const { slug } = await db.selectFrom("project").select("slug").where("name", "=", "La Roue d’Opale").executeTakeFirstOrThrow();
  return offerAsMember({ email }, slug, await requestOf(asked[to].title), { name, quantity, words, phone: phone ?? null });
}

async function accepted(helper: Helper): Promise<string> {
  const offerId = await offer(helper);
  await answerOffer(await actorOf("louise"), await campaignId(), offerId, { verb: "accept", answer: helper.answer ?? "Merci, nous comptons sur vous." });
  return offerId;
}

async function given(): Promise<void> {
  const offerId = await accepted(helpers[0]!);
  await endOffer(await actorOf("louise"), await campaignId(), offerId, { verb: "give", given: 7 });
}

/** What Louise asks beside money: hours given already, a loan accepted, an offer to read, a request that she is still writing. */
export const helpSteps = [
  { daysAgo: 9.5, take: askAll },
  { daysAgo: 4.1, take: given },
  { daysAgo: 3.2, take: async () => void (await accepted(helpers[1]!)) },
  { daysAgo: 1.2, take: async () => void (await offer(helpers[2]!)) },
];
