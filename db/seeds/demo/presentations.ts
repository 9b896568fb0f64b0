import type { AnsweredQuestion, Teammate } from "~/features/campaigns/presentation";
import type { Story } from "./stories";

type Of<T> = Partial<Record<Story["key"], T[]>>;

/** Who carries some of the campaigns. */
export const teammatesOf: Of<Teammate> = {
  roue: [
    { name: "Louise", role: "fondatrice et mécanicienne", words: "Vingt ans de vélos réparés, dont dix dans la même camionnette." },
    { name: "Karim", role: "tournées et emprunts", words: "Il connaît les onze maires, et leurs côtes." },
    { name: "Odette", role: "ateliers pour les enfants", words: "" },
  ],
  fournil: [
    { name: "Agathe", role: "boulangère", words: "Compagne du Devoir, revenue au pays pour y faire du pain." },
    { name: "Lucien", role: "apprenti dès le printemps", words: "" },
  ],
};

/** What people often ask of them. */
export const answersOf: Of<AnsweredQuestion> = {
  roue: [
    { question: "Mon village sera-t-il sur la tournée ?", answer: "Onze communes ont dit oui, de Wissant à Marquise. **La vôtre n’y est pas ?** Écrivez à votre mairie, puis à nous : une place reste libre un jeudi sur deux." },
    { question: "Que réparez-vous, et à quel prix ?", answer: "Tout ce qui roule à la force des jambes :\n\n- les freins, les pneus et les vitesses, à prix libre\n- les pièces, au prix d’achat\n\nLes vélos électriques passent aussi, sauf la batterie." },
    { question: "Et si l’objectif n’est pas atteint ?", answer: "La page dit à partir de quelle somme l’argent nous revient. En dessous, chacun est remboursé, sans rien faire." },
  ],
  fournil: [
    { question: "Pourrai-je cuire mon propre pain ?", answer: "Oui, le samedi. Le four est chaud dès six heures, et la boulangère vous prête une place." },
  ],
};
