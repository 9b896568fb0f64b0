export type ContactDoor = { title: string; text: string; ways: { to: string; label: string }[] };

/** Who comes, what they usually want, and where it is done. */
export const contactDoors = (email: string): ContactDoor[] => [
  {
    title: "J’ai un projet", text: "Une idée, un dossier, une campagne à préparer.",
    ways: [{ to: "/prendre-contact", label: "Prendre contact" }, { to: "/orientation", label: "Trouver le bon partenaire" }, { to: "/mon-espace", label: "Mon espace de porteur" }],
  },
  {
    title: "J’ai donné, ou je veux donner", text: "Retrouver un don, l’annuler, savoir où il en est.",
    ways: [{ to: "/mes-dons", label: "Retrouver mes dons" }, { to: "/questions", label: "Questions sur un don" }, { to: "/reclamations?sujet=reward", label: "Ma contrepartie n’arrive pas" }],
  },
  {
    title: "Je vote au budget citoyen", text: "Le calendrier, le vote, les résultats.",
    ways: [{ to: "/budget-citoyen", label: "Le budget citoyen" }, { to: "/reclamations?sujet=vote", label: "Signaler un problème de vote" }],
  },
  {
    title: "Je suis journaliste", text: "Des chiffres à jour et quelqu’un à qui parler.",
    ways: [{ to: "/le-bilan", label: "Le bilan et ses chiffres" }, { to: `mailto:${email}?subject=Presse`, label: "Écrire au service presse" }],
  },
  {
    title: "Mes données, l’accessibilité", text: "Voir, corriger ou effacer ce que nous gardons ; un contenu qui résiste.",
    ways: [{ to: "/donnees-personnelles", label: "Ce que nous gardons" }, { to: "/reclamations?sujet=data", label: "Exercer mes droits" }, { to: "/reclamations?sujet=accessibility", label: "Signaler un obstacle" }],
  },
  {
    title: "Je ne suis pas d’accord", text: "Une décision, une campagne, une réponse qui ne convient pas.",
    ways: [{ to: "/reclamations", label: "Faire une réclamation" }],
  },
];
