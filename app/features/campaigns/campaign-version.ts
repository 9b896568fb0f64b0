import { z } from "zod";
import { formatShortDate } from "~/lib/dates";
import { formatEuros } from "~/lib/money";
import type { NamedText } from "~/lib/text-difference";
import { handOverKeys, handOvers, perDonorWords } from "./reward";
import { questionWords } from "./reward-questions";
import { storedQuestions } from "./stored-questions";

/** What a version froze: all that the team read, whatever the draft becomes. */
export const campaignContentSchema = z.object({
  title: z.string(),
  summary: z.string(),
  story: z.string(),
  imageFileId: z.uuid().nullable(),
  imageAlt: z.string(),
  goalCents: z.number().int().nullable(),
  thresholdPercent: z.number().int(),
  durationDays: z.number().int(),
  launchOn: z.iso.date().nullable(),
  // Versions older than this choice have none.
  takesOfflineGifts: z.boolean().default(false),
  offlinePayee: z.string().nullable().default(null),
  offlineAddress: z.string().nullable().default(null),
  uses: z.array(z.object({ label: z.string(), amountCents: z.number().int() })),
  // Versions older than the presentation have none.
  teammates: z.array(z.object({ name: z.string(), role: z.string(), words: z.string() })).default([]),
  answers: z.array(z.object({ question: z.string(), answer: z.string() })).default([]),
  rewards: z.array(
    z.object({
      id: z.uuid(), title: z.string(), description: z.string(), priceCents: z.number().int(), stock: z.number().int().nullable(),
      // Versions older than the limit have none.
      perDonor: z.number().int().nullable().default(null),
      deliveryMonth: z.iso.date(), handOver: z.enum(handOverKeys), hidden: z.boolean(),
      // Nor questions.
      questions: storedQuestions.default([]),
    }),
  ),
});
export type CampaignContent = z.infer<typeof campaignContentSchema>;
type VersionReward = CampaignContent["rewards"][number];

export const versionCauses = { submitted: "Envoyée en relecture", approved: "Approuvée" } as const;

const rewardText = ({ title, description, priceCents, stock, perDonor, handOver, hidden, questions }: VersionReward) =>
  [
    `${title}, ${formatEuros(priceCents)}`, description,
    `${stock === null ? "sans limite" : `${stock} exemplaires`}, ${perDonor === null ? "" : `${perDonorWords(perDonor)}, `}${handOvers[handOver]}${hidden ? ", masquée" : ""}`,
    ...questions.map((question) => `Question : ${questionWords(question)}`),
  ].join("\n");

/** A version as texts under the names that people read. Image: its description, and whether it was replaced. */
export function textsOfCampaign(content: CampaignContent): NamedText[] {
  const { title, summary, story, imageAlt, imageFileId, goalCents, thresholdPercent, durationDays, launchOn, uses, rewards } = content;
  return [
    { key: "title", label: "Titre", text: title },
    { key: "summary", label: "En bref", text: summary },
    { key: "story", label: "Le récit", text: story },
    { key: "image", label: "L’image", text: imageFileId ? `${imageAlt}\nFichier ${imageFileId.slice(0, 8)}` : "" },
    { key: "goal", label: "Objectif", text: goalCents === null ? "" : formatEuros(goalCents) },
    { key: "threshold", label: "Seuil de réussite", text: `${thresholdPercent} %` },
    { key: "duration", label: "Durée", text: `${durationDays} jours` },
    { key: "launch", label: "Jour du lancement", text: launchOn ? formatShortDate(launchOn) : "" },
    { key: "offline", label: "Dons hors ligne", text: content.takesOfflineGifts ? `À l’ordre de ${content.offlinePayee}\n${content.offlineAddress}` : "" },
    { key: "uses", label: "À quoi sert l’argent", text: uses.map(({ label, amountCents }) => `${label} : ${formatEuros(amountCents)}`).join("\n") },
    { key: "teammates", label: "L’équipe", text: content.teammates.map(({ name, role, words }) => `${name}, ${role}${words ? `\n${words}` : ""}`).join("\n") },
    { key: "answers", label: "Questions et réponses", text: content.answers.map(({ question, answer }) => `${question}\n${answer}`).join("\n\n") },
    ...rewards.map((reward) => ({ key: `reward-${reward.id}`, label: `Contrepartie « ${reward.title} »`, text: rewardText(reward) })),
  ];
}
