import type { RewardQuestion } from "~/features/campaigns/reward-questions";
import type { LegalForm } from "~/features/projects/organisation";
import type { ThemeKey } from "~/features/territory/themes";
import type { SceneKey } from "~/ui/art/scenes";

/** What a project of the demonstration is and says. All fictional. */
export type Story = {
  key: string;
  holder: string;
  organisation: { name: string; legalForm: LegalForm; purpose: string };
  name: string;
  summary: string;
  theme: ThemeKey;
  commune: string;
  goalCents: number;
  scene: SceneKey;
};

export type RewardStory = { title: string; description: string; euros: number; stock: number | null; perDonor?: number; handOver: "post" | "pickup" | "none"; questions?: RewardQuestion[] };

export type CampaignStory = {
  story: Story["key"];
  title: string;
  summary: string;
  text: string;
  imageAlt: string;
  thresholdPercent: number;
  /** Days before today at which it opens, and how long it lasts. */
  opensDaysAgo: number;
  durationDays: number;
  uses: [label: string, euros: number][];
  rewards: RewardStory[];
  /** What citizens have given by today, or by its end. */
  gifts: { count: number; euros: number };
  /** The last donor's bank contests the gift as soon as it is made. */
  lastGiftContested?: true;
  /** The holder receives cheques and cash too. */
  takesOfflineGifts?: boolean;
};

export const stories: Story[] = [
  {
    key: "roue", holder: "louise", name: "La Roue d’Opale", theme: "mobilite", commune: "62250 Marquise", goalCents: 600_000, scene: "bike",
    summary: "Un atelier vélo qui passe de village en village, le long de la côte, pour réparer, prêter et apprendre.",
    organisation: { name: "La Roue d’Opale (exemple)", legalForm: "association", purpose: "Rendre le vélo possible à tous dans les villages de la côte." },
  },
  {
    key: "fournil", holder: "gaston", name: "Le Fournil des Trois Clochers", theme: "alimentation", commune: "62310 Fruges", goalCents: 450_000, scene: "oven",
    summary: "Un four commun à bois et des farines du Ternois, pour du pain de village et deux emplois.",
    organisation: { name: "Coopérative des Trois Clochers (exemple)", legalForm: "cooperative", purpose: "Faire vivre un fournil partagé entre trois villages." },
  },
  {
    key: "plage", holder: "gaston", name: "La plage pour tout le monde", theme: "grand-age", commune: "62600 Berck", goalCents: 520_000, scene: "beach",
    summary: "Trois fauteuils de baignade et des bénévoles formés pour s’en servir, tout l’été.",
    organisation: { name: "Les Embruns pour tous (exemple)", legalForm: "association", purpose: "Ouvrir la baignade aux personnes qui ne marchent pas." },
  },
  {
    key: "cafe", holder: "louise", name: "Le café des outils", theme: "lien-social", commune: "62000 Arras", goalCents: 150_000, scene: "cafe",
    summary: "Un café de quartier où l’on emprunte une perceuse comme on emprunte un livre.",
    organisation: { name: "Outils en commun (exemple)", legalForm: "association", purpose: "Prêter des outils et se rencontrer autour d’un café." },
  },
  {
    key: "semis", holder: "gaston", name: "Les semis du coron", theme: "emploi", commune: "62300 Lens", goalCents: 380_000, scene: "greenhouse",
    summary: "Une serre de plants potagers où des personnes éloignées de l’emploi apprennent un métier.",
    organisation: { name: "Semer ici (exemple)", legalForm: "association", purpose: "Former par le maraîchage dans le bassin minier." },
  },
  {
    key: "peniche", holder: "gaston", name: "La péniche aux livres", theme: "culture", commune: "62400 Béthune", goalCents: 900_000, scene: "barge",
    summary: "Une bibliothèque flottante pour quatre communes du canal qui n’en ont pas.",
    organisation: { name: "Au fil des pages (exemple)", legalForm: "association", purpose: "Porter les livres là où il n’y a pas de bibliothèque." },
  },
  {
    key: "geant", holder: "louise", name: "Un géant pour le quartier", theme: "culture", commune: "62100 Calais", goalCents: 250_000, scene: "giant",
    summary: "Construire avec les habitants un géant de carnaval, et la remorque qui le promène.",
    organisation: { name: "Les Porteurs de géants (exemple)", legalForm: "association", purpose: "Faire vivre les géants du Nord avec les habitants." },
  },
  {
    key: "camion", holder: "gaston", name: "Le camion des démarches", theme: "numerique", commune: "62500 Saint-Omer", goalCents: 700_000, scene: "van",
    summary: "Un camion qui va de marché en marché aider à faire ses démarches en ligne.",
    organisation: { name: "Clic et déclic (exemple)", legalForm: "association", purpose: "Aider les personnes que le numérique laisse de côté." },
  },
];

const story = (need: string, what: string, after: string) => `## Le besoin

${need}

## Ce que nous faisons

${what}

- Des bénévoles du coin, formés et assurés.
- Des horaires affichés à la mairie et sur la place.
- Un prix libre, pour que personne ne reste à la porte.

## Et ensuite ?

${after} Nous rendrons compte de chaque euro ici même, photos à l’appui.`;

export const campaigns: CampaignStory[] = [
  {
    story: "cafe", title: "Ouvrir le café des outils", summary: "Un comptoir, cent outils et un établi : il manque de quoi ouvrir la porte.",
    text: story("Dans le quartier, chacun possède une perceuse qui sert douze minutes par an, et personne n’a de quoi réparer une chaise.", "Nous ouvrons un café où l’on emprunte des outils, avec un établi, un coin pour les enfants et une soirée de réparation chaque jeudi.", "Le local est trouvé, le bail est signé, l’inventaire est fait."),
    imageAlt: "Dessin d’un café de quartier avec son comptoir et ses outils accrochés au mur.", thresholdPercent: 100, opensDaysAgo: 62, durationDays: 20,
    uses: [["Établi et rangements", 700], ["Outils d’occasion révisés", 550], ["Assurance de la première année", 250]],
    rewards: [{ title: "Un an d’emprunts", description: "Votre carte d’emprunteur pour une année entière.", euros: 20, stock: null, handOver: "pickup", questions: [{ label: "Premier outil à emprunter", kind: "choice", choices: ["La perceuse", "La ponceuse", "Le taille-haie"], required: true }] }, { title: "Votre nom sur l’établi", description: "Gravé dans le hêtre, pour longtemps.", euros: 50, stock: 20, handOver: "none" }],
    gifts: { count: 31, euros: 1735 },
  },
  {
    story: "semis", title: "Une serre pour les semis du coron", summary: "Une serre chauffée au soleil pour lancer dix mille plants dès février.",
    text: story("À Lens, quatre personnes sur dix qui cherchent un emploi le cherchent depuis plus d’un an.", "Nous installons une serre de plants potagers et y formons six personnes par saison, payées et suivies.", "La ville prête le terrain ; les premiers plants sont promis à trois cantines."),
    imageAlt: "Dessin d’une serre au pied d’un terril, avec des rangs de plants.", thresholdPercent: 100, opensDaysAgo: 58, durationDays: 21,
    uses: [["Serre tunnel", 2600], ["Terreau et plaques", 700], ["Outillage", 500]],
    rewards: [{ title: "Six plants de tomates", description: "À venir chercher à la serre en mai.", euros: 15, stock: null, handOver: "pickup" }],
    gifts: { count: 9, euros: 310 },
  },
  {
    story: "fournil", title: "Rallumons le four des Trois Clochers", summary: "Un four commun, des farines du Ternois, deux emplois : il reste à bâtir la sole.",
    text: story("Nos trois villages n’ont plus de boulangerie depuis neuf ans. Le pain est à vingt minutes de voiture.", "Nous bâtissons un four à bois partagé, où une boulangère forme un apprenti et où chacun peut cuire le samedi.", "Le meunier livre en mars, la première fournée est prévue au printemps."),
    imageAlt: "Dessin d’un four à bois en briques avec des pains dorés.", thresholdPercent: 75, opensDaysAgo: 26, durationDays: 30,
    uses: [["Briques réfractaires et sole", 2300], ["Pétrin d’occasion", 1400], ["Hotte et mise aux normes", 800]],
    rewards: [{ title: "Un pain de deux livres", description: "À retirer au fournil le jour de l’inauguration.", euros: 10, stock: null, handOver: "pickup", questions: [{ label: "Farine", kind: "choice", choices: ["Froment", "Épeautre", "Seigle"], required: true }, { label: "Prénom tracé sur la croûte", kind: "text", choices: [], required: false }] }, { title: "Atelier pain du samedi", description: "Une matinée à pétrir et cuire, pour deux personnes.", euros: 45, stock: 16, handOver: "none" }, { title: "Une brique à votre nom", description: "Posée dans la façade du four.", euros: 80, stock: 40, handOver: "none" }],
    gifts: { count: 48, euros: 4825 },
  },
  {
    story: "plage", title: "Trois fauteuils pour entrer dans la mer", summary: "Trois fauteuils de baignade et vingt bénévoles formés pour s’en servir.",
    text: story("À Berck, des centaines de personnes en rééducation voient la mer sans pouvoir y entrer.", "Nous achetons trois fauteuils amphibies et formons vingt bénévoles, présents chaque jour d’été à la cale.", "La ville garde les fauteuils l’hiver et entretient la cale."),
    imageAlt: "Dessin de cabines de plage rayées et d’un fauteuil de baignade au bord de l’eau.", thresholdPercent: 75, opensDaysAgo: 24, durationDays: 30,
    uses: [["Trois fauteuils amphibies", 4200], ["Formation des bénévoles", 600], ["Abri fermé à la cale", 400]],
    rewards: [{ title: "Carte postale de la plage", description: "Dessinée par les enfants du centre, par la poste.", euros: 12, stock: null, handOver: "post" }, { title: "Baptême de baignade", description: "Une baignade accompagnée, pour vous ou un proche.", euros: 40, stock: 12, handOver: "none" }],
    gifts: { count: 17, euros: 1260 }, lastGiftContested: true,
  },
  {
    story: "roue", title: "Un atelier vélo sur la route", summary: "Un vélo-cargo, ses outils et une mécanicienne : l’atelier vient au village.",
    text: story("Le premier réparateur est à vingt-cinq kilomètres, et les vélos dorment dans les garages.", "Nous équipons un vélo-cargo électrique d’un atelier complet et faisons la tournée de onze villages, toute l’année.", "Les onze mairies ont dit oui ; la tournée commence au printemps."),
    imageAlt: "Dessin d’un vélo-cargo jaune sur la route de la côte, la mer au fond.", thresholdPercent: 75, opensDaysAgo: 18, durationDays: 30,
    uses: [["Vélo-cargo électrique", 3900], ["Outillage d’atelier", 1300], ["Pièces pour les premiers mois", 800]],
    rewards: [{ title: "Votre nom sur la sacoche", description: "Brodé à Calais, visible dans onze villages.", euros: 10, stock: null, handOver: "none" }, { title: "Une révision complète", description: "Freins, vitesses, roues : votre vélo comme neuf, au village de votre choix.", euros: 35, stock: 25, handOver: "pickup" }, { title: "Affiche de la tournée", description: "Sérigraphie numérotée, envoyée roulée.", euros: 25, stock: 60, handOver: "post" }, { title: "Une journée avec la mécanicienne", description: "La tournée à vélo et le pique-nique, avec elle.", euros: 120, stock: 3, perDonor: 1, handOver: "none" }],
    gifts: { count: 46, euros: 4380 }, takesOfflineGifts: true,
  },
];

/** Of the same words, a campaign that waits for the team's approval. */
export const waitingCampaign: CampaignStory = {
  story: "geant", title: "Donnons des bras à notre géant", summary: "Osier, toile et peinture : le géant du quartier attend ses bras et sa remorque.",
  text: story("Le quartier n’a plus de fête depuis dix ans, et les enfants n’ont jamais vu passer un géant.", "Nous construisons avec les habitants un géant de quatre mètres, puis la remorque qui l’emmènera aux carnavals.", "L’école prête son préau ; une vannière nous guide."),
  imageAlt: "Dessin d’un géant de carnaval au milieu des habitants.", thresholdPercent: 0, opensDaysAgo: -3, durationDays: 35,
  uses: [["Osier et armature", 900], ["Toile et peinture", 600], ["Remorque d’occasion", 1000]],
  rewards: [{ title: "Porter le géant", description: "Un tour de quartier sous la jupe d’osier.", euros: 30, stock: 40, handOver: "none" }],
  gifts: { count: 0, euros: 0 },
};

export const givers = ["Camille", "Maëlle", "Bruno", "Yasmine", "Odile", "Thomas", "Fatou", "Ludivine", "Jean-Paul", "Zoé", "Mehdi", "Annick", "Rémi", "Salomé", "Hugues", "Noémie"];
export const messages = [
  "Bon vent à toute l’équipe.", "Ma grand-mère aurait adoré.", "Vu au marché, convaincue.", null, null, null, "On passera vous voir.", null, "Pour mes petits-enfants.", null, "Enfin un projet d’ici.", null, null,
];

export const answers: Record<string, string> = {
  model: "Le projet vit de trois ressources : les adhésions et le prix libre des habitants, des prestations pour les communes et les écoles, et une aide de démarrage. L’équilibre est prévu la deuxième année.",
  forecast: "La première année nous comptons 18 000 € de recettes pour 17 400 € de dépenses, puis une croissance prudente de cinq pour cent par an, fondée sur les demandes déjà reçues.",
  otherFinancing: "Une subvention de la commune est acquise, un prêt d’honneur est demandé, et la fondation sollicitée nous a répondu favorablement.",
  need: "Les habitants des villages alentour, environ 3 000 personnes, n’ont aucun service de ce genre à moins de vingt kilomètres. Nous l’avons vérifié par une enquête auprès de 140 foyers.",
  jobs: "Un emploi à mi-temps dès l’ouverture, un second la deuxième année.",
  environment: "Des trajets en voiture évités, du matériel d’occasion, très peu de déchets. Le point faible reste le chauffage du local.",
  governance: "L’assemblée des membres décide des orientations, un collectif de sept personnes conduit le quotidien, les usagers y ont deux places.",
  place: "Dans la commune et celles qui l’entourent, avec un local prêté par la mairie.",
  outsideEvidence: "",
  support: "Une conseillère nous suit depuis le printemps : trois rendez-vous, un plan de financement relu et un contact avec deux financeurs.",
};
