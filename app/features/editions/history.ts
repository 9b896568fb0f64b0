/** What the budget citoyen was before this site: figures as they were published, never mixed with those counted here. */
export type PastEdition = { year: number; text: string; figures: { value: string; label: string }[] };

export const pastEditions: readonly PastEdition[] = [
  {
    year: 2022,
    text: "Des comptoirs à initiatives jusqu’au vote, puis un supplément Cap ESS pour dix projets.",
    figures: [
      { value: "44", label: "lauréats, sur 46 initiatives retenues" },
      { value: "38", label: "vidéos, en six jours de tournage" },
      { value: "14", label: "comptoirs à initiatives, avec 44 porteurs" },
      { value: "36", label: "rendez-vous pour écrire un budget" },
      { value: "34", label: "personnes formées à faire campagne" },
      { value: "17", label: "personnes aux séances « Rendre compte »" },
      { value: "75 000 €", label: "de Cap ESS, pour 10 projets" },
    ],
  },
  {
    year: 2018,
    text: "Les votes décidaient du montant.",
    figures: [
      { value: "352 000 €", label: "partagés entre 41 projets" },
      { value: "4 500 à 20 000 €", label: "par projet" },
    ],
  },
];
