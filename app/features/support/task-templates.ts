import type { TaskAnchor, TaskOwner } from "./tasks";

export const taskSetKeys = ["prepare", "during", "after", "account"] as const;
export type TaskSetKey = (typeof taskSetKeys)[number];

type Line = { key: string; title: string; owner: TaskOwner; anchor: Exclude<TaskAnchor, "day">; offsetDays: number };

/** The label's own sets: what is usually done, by whom, how many days from the opening or the end of the campaign. */
export const taskSets: Record<TaskSetKey, { title: string; lines: readonly Line[] }> = {
  prepare: {
    title: "Préparer la campagne",
    lines: [
      { key: "circles", title: "Lister les proches et le réseau à prévenir, avec leurs adresses", owner: "holder", anchor: "launch", offsetDays: -35 },
      { key: "story", title: "Écrire une première version de l’histoire du projet", owner: "holder", anchor: "launch", offsetDays: -30 },
      { key: "review", title: "Relire l’histoire, l’objectif et les contreparties", owner: "team", anchor: "launch", offsetDays: -21 },
      { key: "video", title: "Tourner une courte vidéo, au téléphone s’il le faut", owner: "holder", anchor: "launch", offsetDays: -18 },
      { key: "account", title: "Ouvrir le compte qui recevra les dons", owner: "holder", anchor: "launch", offsetDays: -14 },
      { key: "relays", title: "Prévenir les partenaires et les communes du lancement", owner: "team", anchor: "launch", offsetDays: -7 },
      { key: "first_gifts", title: "S’assurer de dix premiers dons pour le premier jour", owner: "holder", anchor: "launch", offsetDays: -3 },
    ],
  },
  during: {
    title: "Pendant la campagne",
    lines: [
      { key: "first_call", title: "Faire le point au téléphone, trois jours après l’ouverture", owner: "team", anchor: "launch", offsetDays: 3 },
      { key: "thanks", title: "Remercier les premiers donateurs, un par un", owner: "holder", anchor: "launch", offsetDays: 4 },
      { key: "network", title: "Écrire au réseau : usagers, voisins, partenaires", owner: "holder", anchor: "launch", offsetDays: 10 },
      { key: "press", title: "Proposer un sujet à la presse et aux radios locales", owner: "team", anchor: "launch", offsetDays: 12 },
      { key: "last_week", title: "Préparer les messages de la dernière semaine", owner: "holder", anchor: "end", offsetDays: -8 },
      { key: "last_call", title: "Faire le point avant la dernière ligne droite", owner: "team", anchor: "end", offsetDays: -6 },
    ],
  },
  after: {
    title: "Après la campagne",
    lines: [
      { key: "thank_all", title: "Remercier tous les donateurs et annoncer la suite", owner: "holder", anchor: "end", offsetDays: 3 },
      { key: "debrief", title: "Faire le bilan ensemble, par téléphone ou sur place", owner: "team", anchor: "end", offsetDays: 15 },
      { key: "rewards", title: "Dire aux donateurs où en sont les contreparties", owner: "holder", anchor: "end", offsetDays: 30 },
    ],
  },
  account: {
    title: "Rendre compte",
    lines: [
      { key: "progress", title: "Montrer ce que les dons ont permis, en photos", owner: "holder", anchor: "end", offsetDays: 90 },
      { key: "spending", title: "Comparer les dépenses au budget annoncé", owner: "holder", anchor: "end", offsetDays: 150 },
      { key: "visit", title: "Rendre visite au projet, un an après", owner: "team", anchor: "end", offsetDays: 365 },
    ],
  },
};

export const isTaskSet = (key: string): key is TaskSetKey => key in taskSets;
