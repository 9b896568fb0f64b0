import { smallestGroup } from "./small-groups";

/** What each word of the bilan means. */
export const definitions: { question: string; answer: string }[] = [
  { question: "Une période", answer: "Une étape compte le jour où elle a eu lieu, de minuit à minuit à l’heure de Paris. Une prise de contact de décembre dont le rendez-vous a lieu en janvier compte donc une fois dans chaque année, à deux étapes différentes." },
  { question: "Collecté", answer: "La somme des dons payés dans la période, moins ce qui en a été rendu depuis, à n’importe quelle date. Elle est relue dans le grand livre à chaque affichage." },
  { question: "Citoyens", answer: "Les donateurs distincts de chaque campagne, additionnés. Une personne qui soutient deux campagnes compte deux fois, comme dans les chiffres que le label publie depuis 2015." },
  { question: "Taux de réussite", answer: "Les campagnes réussies parmi celles dont le résultat est connu. Une campagne en cours, suspendue ou annulée n’y est pas." },
  { question: "Coups de main", answer: "Ce que les porteurs demandent sans argent : du temps, des savoir-faire, du matériel. Une heure compte quand le porteur note qu’elle a été donnée. Une personne qui aide deux campagnes compte deux fois, comme celles qui donnent." },
  { question: "Besoin, commune, intercommunalité", answer: "Ceux du projet ; pour un contact qui n’est pas encore un projet, ceux que la personne a dits." },
  { question: "Repris du passé", answer: "Ce que le label gardait avant ce site : les lignes importées une à une, et les totaux publiés. Un total publié compte quand la période le contient en entier. Le passé et la démonstration ne s’ajoutent jamais." },
  { question: "Ce qui n’est pas publié", answer: `Un chiffre qui parle de moins de ${smallestGroup} personnes ou dossiers reste à l’équipe, de même que celui qui permettrait de le retrouver par soustraction. Sur la page publique, les périodes vont par mois entiers.` },
];
