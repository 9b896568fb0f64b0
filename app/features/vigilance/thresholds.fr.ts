import type { VigilanceRules } from "~/features/donations/vigilance-rules";
import { eurosInput, formatEuros } from "~/lib/money";

export type Figure = Exclude<keyof VigilanceRules, "version">;
type Words = { label: string; hint?: string; unit: "euros" | "jours" | "minutes" | "années" | "%" | "" };

/** Every figure with its words, in the order of the page. */
export const groups: { title: string; figures: [Figure, Words][] }[] = [
  {
    title: "Donner",
    figures: [
      ["minGiftCents", { label: "Plus petit don", unit: "euros" }],
      ["identifyFromCents", { label: "Identité demandée à partir de", unit: "euros", hint: "Vide : on ne la demande jamais. À fixer avec un juriste." }],
    ],
  },
  {
    title: "Essais de cartes",
    figures: [
      ["windowMinutes", { label: "Durée regardée", unit: "minutes" }],
      ["slowDeclines", { label: "Refus qui ralentissent les dons", unit: "" }],
      ["pauseDeclines", { label: "Refus qui arrêtent les dons", unit: "" }],
      ["declinePercent", { label: "Part des refus dans les essais", unit: "%", hint: "En dessous, rien ne se passe : une école qui donne ensemble n’est pas une attaque." }],
      ["pauseMinutes", { label: "Durée d’un arrêt décidé par le site", unit: "minutes" }],
    ],
  },
  {
    title: "Alertes",
    figures: [
      ["cumulatedCents", { label: "Dons cumulés d’une personne", unit: "euros" }],
      ["cumulatedDays", { label: "Dons cumulés : durée regardée", unit: "jours" }],
      ["splitGifts", { label: "Dons fractionnés : nombre de dons", unit: "" }],
      ["splitPercent", { label: "Dons fractionnés : part minimale du montant surveillé", unit: "%" }],
      ["splitDays", { label: "Dons fractionnés : durée regardée", unit: "jours" }],
      ["cardDonors", { label: "Une même carte : nombre d’adresses e-mail", unit: "" }],
      ["cardDays", { label: "Une même carte : durée regardée", unit: "jours" }],
      ["ownPercent", { label: "Dons du porteur : part du seuil de réussite", unit: "%" }],
      ["ownDays", { label: "Dons du porteur : derniers jours regardés", unit: "jours" }],
      ["appealCents", { label: "Appel à la générosité publique", unit: "euros", hint: "153 000 € par le décret 2019-504." }],
    ],
  },
  { title: "Conserver", figures: [["retentionYears", { label: "Dossier réservé gardé, après la relation", unit: "années" }]] },
];

export const figureWords = (value: number | null, { unit }: Words): string =>
  value === null ? "jamais" : unit === "euros" ? formatEuros(value) : unit ? `${value}\u00a0${unit}` : String(value);

/** As the form shows it. */
export const figureInput = (value: number | null, { unit }: Words): string => (value === null ? "" : unit === "euros" ? eurosInput(value) : String(value));
