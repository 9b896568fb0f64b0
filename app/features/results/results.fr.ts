import type { Refusals } from "~/lib/errors";
import { officeRefusals } from "~/features/vote-office/vote-office.fr";
import type { Counting } from "~/features/editions/edition";
import type { MalformedReason } from "./tally";
import type { RoadStep } from "./opening";
import type { VoteCheck } from "./verify-vote";

export const resultsRefusals: Refusals = {
  ...officeRefusals,
  "results.not_closed": "L’urne n’est pas encore close.",
  "results.opened": "L’urne est déjà ouverte : elle ne s’ouvre qu’une fois.",
  "results.lot_drawn": "Le tirage au sort est déjà fait.",
  "results.no_lot": "Faites d’abord le tirage au sort : il doit précéder l’ouverture.",
  "results.paper_unfinished": ({ places }) => `Des bulletins papier restent à saisir deux fois ou à accorder : ${places}.`,
  "results.not_opened": "L’urne n’est pas encore ouverte.",
  "results.published": "Les résultats sont déjà publiés.",
  "results.wrong_key": "Ces parts sont justes une à une, mais ne forment pas la clé de ce vote. Vérifiez que chacune vient de la dernière cérémonie.",
  "results.share": ({ sentence }) => String(sentence),
  "results.opening": "L’urne est en train de s’ouvrir. Suivez l’avancement sur cette page.",
  "results.interrupted": "L’ouverture s’est arrêtée avant la fin. Rien n’a été écrit ni gardé\u00a0: tapez les parts à nouveau.",
  "results.roll_differs": "L’émargement et l’urne ne donnent pas le même nombre. Rien n’a été ouvert : prévenez l’équipe technique.",
};

/** « le barème d’attribution », in the middle of a sentence. */
export const countingNames: Record<Counting, string> = {
  "award-scale": "le barème d’attribution", "top-n": "les premiers jusqu’au nombre prévu", greedy: "les plus choisies d’abord", "greedy-no-skip": "les plus choisies, jusqu’à la première qui ne tient pas",
  "greedy-threshold": "les plus choisies, au-dessus d’un seuil", "mes-add1": "les parts égales", "mes-add1-noexhaustive": "les parts égales, jusqu’au bout", "mes-add1u": "les parts égales, puis les plus choisies",
};

export const otherRuleWords: Partial<Record<Counting, { title: string; text: string }>> = {
  "award-scale": { title: "Avec le barème d’attribution", text: "Chacune aurait reçu le minimum de sa catégorie, puis une part du reste selon ses voix." },
  "top-n": { title: "Avec les premières seulement", text: "Les plus choisies auraient reçu tout ce qu’elles demandent, sans dépasser le nombre réel de lauréats." },
  greedy: { title: "Avec les plus choisies d’abord", text: "De la plus choisie à la moins choisie, chacune aurait reçu tout ce qu’elle demande, tant qu’elle tient dans ce qui reste." },
  "mes-add1u": { title: "Avec les parts égales", text: "Chaque votant aurait eu la même part de l’enveloppe pour payer ses choix ; ce qui restait serait allé aux plus choisies." },
};

export const malformedWords: Record<MalformedReason, string> = {
  unreadable: "illisible", unknown_choice: "choisit une initiative qui n’existe pas", blank_refused: "blanc, ce que les règles ne prévoient pas",
  too_few: "choisit trop peu d’initiatives", too_many: "choisit trop d’initiatives", over_envelope: "dépasse l’enveloppe",
};

export const roadWords: Record<RoadStep, string> = {
  close: "Clore l’urne", paper: "Saisir le papier", lot: "Tirer au sort", open: "Ouvrir l’urne", publish: "Publier", done: "Publié",
};

export const roadSentences: Record<RoadStep, { title: string; text: string }> = {
  close: { title: "L’urne n’est pas encore close", text: "Elle se ferme à la fin du vote, une fois les votes en attente décidés. Rien ne peut être ouvert avant." },
  paper: { title: "Le papier n’est pas fini", text: "Chaque bulletin papier est saisi par deux personnes ; leurs saisies doivent s’accorder." },
  lot: { title: "Le tirage au sort reste à faire", text: "Deux membres du bureau écrivent les douze chiffres du dé, chacun depuis son compte." },
  open: { title: "L’urne peut être ouverte", text: "Les membres du bureau réunis tapent leurs parts sur la page d’ouverture, depuis le compte de l’un d’eux." },
  publish: { title: "L’urne est ouverte, la clé est détruite", text: "Relisez ce que le dépouillement donne, puis l’équipe publie les résultats." },
  done: { title: "Les résultats sont publiés", text: "Tout le monde peut les lire, les vérifier et les recompter." },
};

/** What each check looks at, and what it says when it agrees. */
export const checkWords: Record<VoteCheck, { title: string; agrees: string; differs: string }> = {
  chain: { title: "L’urne n’a pas changé depuis sa fermeture", agrees: "La chaîne des empreintes donne la même tête que celle publiée à la fermeture.", differs: "La chaîne des empreintes ne donne pas la tête publiée à la fermeture." },
  opened: { title: "Chaque bulletin scellé a été ouvert", agrees: "Il y a autant de bulletins ouverts que de bulletins déposés.", differs: "Des bulletins manquent, ou sont de trop." },
  roll: { title: "Une personne, un bulletin", agrees: "Il y a autant de bulletins scellés que de personnes qui ont voté en ligne.", differs: "Il n’y a pas autant de bulletins scellés que de personnes qui ont voté en ligne." },
  sorted: { title: "L’ordre des bulletins ne dit rien", agrees: "Ils sont rangés par reçu : ni par heure, ni par personne.", differs: "Ils ne sont pas rangés par reçu." },
  lot: { title: "Le tirage au sort", agrees: "Les douze lancers du dé donnent bien l’ordre publié.", differs: "Les lancers du dé ne donnent pas l’ordre publié." },
  awards: { title: "Les montants", agrees: "Votre appareil trouve les mêmes lauréats et les mêmes montants, au centime près.", differs: "Votre appareil trouve d’autres lauréats ou d’autres montants." },
};
