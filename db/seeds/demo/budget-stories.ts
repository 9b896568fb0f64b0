import type { ThemeKey } from "~/features/territory/themes";

/** An initiative of the fictional citizen budget. `project`: the story whose project it is, when the label knows it already. */
export type InitiativeStory = {
  title: string;
  summary: string;
  holder: "louise" | "gaston";
  project: { story: string } | { organisation: string; commune: string; theme: ThemeKey };
  category: "Coup de pouce" | "Grand projet";
  requestEuros: number;
  /** What else pays for it. */
  otherEuros: number;
  what: string;
  forWhom: string;
  calendar: string;
  uses: [label: string, euros: number][];
  /** Of a hundred voters, how many choose it. */
  liking: number;
  refusal?: string;
};

export const initiativeStories: InitiativeStory[] = [
  {
    title: "Un géant pour le quartier", holder: "louise", project: { story: "geant" }, category: "Coup de pouce", requestEuros: 4_000, otherEuros: 600, liking: 38,
    summary: "Construire un géant de carnaval avec les habitants, et la remorque qui le promène de fête en fête.",
    what: "Dix ateliers ouverts à tous, de la vannerie à la couture, pour construire un géant de trois mètres, puis le promener dans les fêtes du quartier et des villages voisins.",
    forWhom: "Les habitants du quartier, les écoles et le foyer de personnes âgées, qui fabriquent ensemble.",
    calendar: "Ateliers de janvier à mai, première sortie au carnaval, une fête par mois ensuite.",
    uses: [["Osier, tissus et outils", 2_600], ["Remorque d’occasion", 2_000]],
  },
  {
    title: "Le triporteur des démarches", holder: "gaston", project: { organisation: "Un clic, un café (exemple)", commune: "62510 Arques", theme: "numerique" }, category: "Grand projet", requestEuros: 18_000, otherEuros: 9_000, liking: 44,
    summary: "Un triporteur électrique qui va de marché en marché aider à faire ses démarches en ligne.",
    what: "Équiper deux triporteurs d’un auvent, de deux postes et d’une imprimante, et tenir une permanence par semaine sur six marchés du Pays de Saint-Omer.",
    forWhom: "Les personnes qui n’ont pas d’ordinateur, ou que les démarches en ligne inquiètent.",
    calendar: "Aménagement au printemps, première tournée en septembre, bilan au bout d’un an.",
    uses: [["Deux triporteurs équipés", 21_000], ["Ordinateurs et imprimante", 6_000]],
  },
  {
    title: "Les livres du canal", holder: "gaston", project: { organisation: "Lire au fil de l’eau (exemple)", commune: "62190 Lillers", theme: "culture" }, category: "Grand projet", requestEuros: 20_000, otherEuros: 15_000, liking: 41,
    summary: "Quatre petites bibliothèques dans d’anciennes maisons d’éclusiers, tenues par des habitants.",
    what: "Remettre en état quatre maisons d’éclusiers, les équiper d’étagères et de fauteuils, et y tenir une permanence chaque mercredi et chaque samedi.",
    forWhom: "Quatre communes du canal et leurs trois écoles, sans bibliothèque à moins de douze kilomètres.",
    calendar: "Travaux d’avril à juin, première ouverture à la rentrée.",
    uses: [["Menuiserie et chauffage", 24_000], ["Fonds de livres", 11_000]],
  },
  {
    title: "Le jardin qui nourrit", holder: "louise", project: { organisation: "Les Pieds dans l’herbe (exemple)", commune: "62800 Liévin", theme: "alimentation" }, category: "Coup de pouce", requestEuros: 3_500, otherEuros: 500, liking: 52,
    summary: "Un potager partagé au pied des immeubles, et un panier gratuit par semaine pour qui en a besoin.",
    what: "Trente bacs, une serre et un point d’eau au pied de la résidence ; des ateliers de cuisine le samedi, et les surplus en paniers gratuits.",
    forWhom: "Cent vingt familles de la résidence, et l’épicerie solidaire du quartier.",
    calendar: "Bacs en mars, premières récoltes en juin, ateliers toute l’année.",
    uses: [["Bacs, terre et serre", 3_200], ["Outils et point d’eau", 800]],
  },
  {
    title: "Répare-vélos des collèges", holder: "louise", project: { story: "roue" }, category: "Coup de pouce", requestEuros: 4_500, otherEuros: 900, liking: 33,
    summary: "Dans six collèges, un coin pour réparer son vélo et apprendre à le faire.",
    what: "Équiper six collèges d’un pied d’atelier et d’outils, former deux élèves et un adulte par établissement, et prêter vingt vélos remis en état.",
    forWhom: "Deux mille collégiens de la côte, dont beaucoup vivent à moins de cinq kilomètres de leur collège.",
    calendar: "Un collège par mois à partir d’octobre.",
    uses: [["Pieds d’atelier et outils", 3_900], ["Pièces pour vingt vélos", 1_500]],
  },
  {
    title: "Les mémoires du carreau", holder: "gaston", project: { organisation: "Paroles de fosse (exemple)", commune: "62210 Avion", theme: "rayonnement" }, category: "Grand projet", requestEuros: 9_000, otherEuros: 3_000, liking: 22,
    summary: "Recueillir la parole des derniers mineurs et la faire entendre sur le carreau, en marchant.",
    what: "Enregistrer quarante témoignages avec des lycéens, en faire un parcours sonore de douze étapes sur le site, et le remettre aux archives.",
    forWhom: "Les familles du bassin minier, les lycéens qui enregistrent et les visiteurs du site.",
    calendar: "Collecte à l’automne, montage en hiver, inauguration au printemps.",
    uses: [["Enregistrement et montage", 7_000], ["Bornes du parcours", 5_000]],
  },
  {
    title: "Un toit pour les aidants", holder: "louise", project: { organisation: "Souffler (exemple)", commune: "62500 Saint-Omer", theme: "grand-age" }, category: "Grand projet", requestEuros: 14_000, otherEuros: 6_000, liking: 47,
    summary: "Une maison où les aidants se posent une journée, pendant que l’on s’occupe de leur proche.",
    what: "Aménager deux pièces d’une ancienne école : un salon pour les aidants, une salle d’activités pour les personnes aidées, ouvertes deux jours par semaine.",
    forWhom: "Soixante couples aidants-aidés du pays de Saint-Omer, et leurs enfants qui habitent loin.",
    calendar: "Travaux au printemps, ouverture en septembre, deux jours par semaine.",
    uses: [["Aménagement des deux pièces", 15_000], ["Mobilier et matériel", 5_000]],
  },
  {
    title: "La ressourcerie des plages", holder: "gaston", project: { story: "plage" }, category: "Coup de pouce", requestEuros: 2_800, otherEuros: 400, liking: 29,
    summary: "Collecter, réparer et prêter le matériel de plage que l’on jette chaque fin d’été.",
    what: "Un local ouvert le week-end sur la digue, où l’on dépose et emprunte seaux, parasols, bouées et fauteuils ; un atelier de réparation avec les jeunes du quartier.",
    forWhom: "Les vacanciers et les habitants de Berck, les centres de loisirs d’abord.",
    calendar: "Collecte en mai, prêt de juin à septembre, bilan en octobre.",
    uses: [["Local et rangements", 2_000], ["Outils et pièces", 1_200]],
  },
  {
    title: "Un drone pour la fête communale", holder: "gaston", project: { organisation: "Les Amis de la fête (exemple)", commune: "62310 Fruges", theme: "rayonnement" }, category: "Coup de pouce", requestEuros: 3_000, otherEuros: 200, liking: 0,
    summary: "Filmer la fête du village depuis le ciel et projeter le film sur la place.",
    what: "Acheter un drone et former deux bénévoles pour filmer la fête communale, puis projeter le film un soir sur la place du village.",
    forWhom: "Les habitants du village, le soir de la projection de la fête.",
    calendar: "Fête en juillet, projection en août, et chaque année ensuite.",
    uses: [["Drone et formation", 3_200]],
    refusal: "Le besoin est bien raconté, mais le matériel ne servirait qu’un jour par an et ne profiterait à personne d’autre.",
  },
];

export const answerWords = "Nous en avons parlé avec les habitants pendant trois réunions, et leur réponse a changé le projet : il est ouvert à tous, sobre, et il continuera après la subvention.";
