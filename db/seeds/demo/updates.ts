import { db } from "#db";
import { donationToken } from "~/features/donations/donation-link.server";
import { followFromGift } from "~/features/updates/gift-updates.server";
import { publishUpdate } from "~/features/updates/publish-update.server";
import type { UpdateInput } from "~/features/updates/updates.schemas";
import { startUpdate } from "~/features/updates/write-update.server";
import { actorOf } from "./world";

type UpdateStory = UpdateInput & { daysAgo: number; published: boolean };

const told: UpdateStory[] = [
  {
    daysAgo: 8.4, published: true, audience: "public", title: "Onze mairies, et la première tournée est dessinée",
    body: "Les onze communes ont dit oui. La tournée passera chaque semaine par Marquise, chaque mois par les dix autres.\n\n## Ce qui vient\n\n- le choix du vélo-cargo, à la fin du mois\n- une matinée d’essai sur la place de Marquise\n\nMerci à celles et ceux qui ont déjà donné : **sans vous, rien de cela ne roulerait**.",
  },
  {
    daysAgo: 4.3, published: true, audience: "donors", title: "Choisissez avec nous la couleur du vélo-cargo",
    body: "Vous avez donné, vous choisissez : jaune comme les dunes, ou bleu comme la mer un jour de beau temps ? Dites-le-nous samedi, à l’atelier d’essai. Nous garderons un café chaud.",
  },
  {
    daysAgo: 0.9, published: false, audience: "public", title: "Une matinée d’essai à Marquise",
    body: "Samedi matin, sur la place, nous réparerons les dix premiers vélos. Venez avec le vôtre, même s’il dort au garage depuis dix ans.",
  },
];

const campaignId = async () => (await db.selectFrom("campaign").select("id").where("title", "=", "Un atelier vélo sur la route").executeTakeFirstOrThrow()).id;

/** Three of those who gave ask to be told. */
async function follow(): Promise<void> {
  const gifts = await db.selectFrom("donation").select("id").where("campaignId", "=", await campaignId()).where("status", "=", "paid").where("netCents", ">", 0).orderBy("createdAt").limit(3).execute();
  for (const { id } of gifts) await followFromGift(donationToken(id), true);
}

async function tell({ published, audience, title, body }: UpdateStory): Promise<void> {
  const [louise, id] = [await actorOf("louise"), await campaignId()];
  const updateId = await startUpdate(louise, id, { audience, title, body });
  if (published) await publishUpdate(louise, id, updateId);
}

/** What Louise tells of the bicycle workshop: to everybody, to those who gave, and one that she is still writing. */
export const updateSteps = [{ daysAgo: 9, take: follow }, ...told.map((update) => ({ daysAgo: update.daysAgo, take: () => tell(update) }))];
