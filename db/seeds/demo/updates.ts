import { db } from "#db";
import { donationToken } from "~/features/donations/donation-link.server";
import { followFromGift } from "~/features/updates/gift-updates.server";
import { publishUpdate } from "~/features/updates/publish-update.server";
import type { UpdateInput } from "~/features/updates/updates.schemas";
import { startUpdate } from "~/features/updates/write-update.server";
import { actorOf } from "./world";

type UpdateStory = UpdateInput & { daysAgo: number; published: boolean; by: "louise" | "gaston"; campaign: string };

const bicycle = { by: "louise", campaign: "Un atelier vélo sur la route" } as const;

const told: UpdateStory[] = [
  {
    by: "gaston", campaign: "Trois fauteuils pour entrer dans la mer", daysAgo: 12.3, published: true, audience: "public", title: "Vingt bénévoles, vingt oui",
    body: "Nous cherchions vingt personnes pour pousser les fauteuils l’été prochain. **Vingt ont répondu.** La formation commence en mars, à la piscine de Berck.",
  },
  {
    ...bicycle, daysAgo: 8.4, published: true, audience: "public", title: "Onze mairies, et la première tournée est dessinée",
    body: "Les onze communes ont dit oui. La tournée passera chaque semaine par Marquise, chaque mois par les dix autres.\n\n## Ce qui vient\n\n- le choix du vélo-cargo, à la fin du mois\n- une matinée d’essai sur la place de Marquise\n\nMerci à celles et ceux qui ont déjà donné : **sans vous, rien de cela ne roulerait**.",
  },
  {
    by: "gaston", campaign: "Rallumons le four des Trois Clochers", daysAgo: 6.2, published: true, audience: "public", title: "Le seuil est passé, le maçon a réservé sa semaine",
    body: "Merci : le seuil de réussite est franchi. Le maçon vient la première semaine de janvier.\n\nIl nous reste à réunir de quoi payer **la hotte et la mise aux normes**.",
  },
  {
    ...bicycle, daysAgo: 4.3, published: true, audience: "donors", title: "Choisissez avec nous la couleur du vélo-cargo",
    body: "Vous avez donné, vous choisissez : jaune comme les dunes, ou bleu comme la mer un jour de beau temps ? Dites-le-nous samedi, à l’atelier d’essai. Nous garderons un café chaud.",
  },
  {
    ...bicycle, daysAgo: 0.9, published: false, audience: "public", title: "Une matinée d’essai à Marquise",
    body: "Samedi matin, sur la place, nous réparerons les dix premiers vélos. Venez avec le vôtre, même s’il dort au garage depuis dix ans.",
  },
];

const campaignOf = async (title: string) => (await db.selectFrom("campaign").select("id").where("title", "=", title).executeTakeFirstOrThrow()).id;

/** Three of those who gave ask to be told. */
async function follow(): Promise<void> {
  const gifts = await db.selectFrom("donation").select("id").where("campaignId", "=", await campaignOf(bicycle.campaign)).where("status", "=", "paid").where("netCents", ">", 0).orderBy("createdAt").limit(3).execute();
  for (const { id } of gifts) await followFromGift(donationToken(id), true);
}

async function tell({ by, campaign, published, audience, title, body }: UpdateStory): Promise<void> {
  const [holder, id] = [await actorOf(by), await campaignOf(campaign)];
  const updateId = await startUpdate(holder, id, { audience, title, body });
  if (published) await publishUpdate(holder, id, updateId);
}

/** What holders tell everybody of three campaigns; of the bicycle workshop also what those who gave alone read, and one that is still being written. */
export const updateSteps = [{ daysAgo: 9, take: follow }, ...told.map((update) => ({ daysAgo: update.daysAgo, take: () => tell(update) }))];
