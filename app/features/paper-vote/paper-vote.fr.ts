import { ballotsRefusals } from "~/features/ballots/ballots.fr";
import type { ChoiceRefusal } from "~/features/ballots/ballot";
import { votersRefusals } from "~/features/voters/voters.fr";
import type { Refusals } from "~/lib/errors";
import type { Tone } from "~/ui/tag";
import type { PlaceState, Reading } from "./paper";

export const paperRefusals: Refusals = {
  ...ballotsRefusals,
  ...votersRefusals,
  // Places and people
  "paper.place_named": "Un lieu porte déjà ce nom.",
  "paper.round_over": "Le vote est clos : plus aucun lieu ne s’ouvre.",
  "paper.agent_known": "Cette adresse a déjà accès à ce lieu.",
  // Marking
  "paper.online": "Cette personne a déjà voté en ligne. Elle ne vote pas une seconde fois sur papier ; avec son code de suivi, elle peut encore changer son vote sur le site.",
  "paper.held": "Cette personne a voté en ligne, et son vote attend d’être examiné par deux personnes. S’il est refusé, elle pourra revenir voter sur papier.",
  "paper.here": "Cette personne est déjà émargée ici : ne remettez pas de second bulletin. Si vous venez d’envoyer deux fois la même page, le premier envoi compte et elle a droit à son bulletin.",
  "paper.elsewhere": "Cette personne a déjà voté sur papier, dans un autre lieu.",
  "paper.not_open": "Le vote n’est pas encore ouvert : n’émargez personne.",
  "paper.closed": "Le vote est fermé : plus personne n’émarge.",
  "paper.cancelled": "Ce lieu est annulé : personne n’y vote plus.",
  // Keying
  "paper.not_closed": "Les bulletins se saisissent une fois l’urne du scrutin close.",
  "paper.turns_taken": "Deux personnes saisissent déjà ce lieu.",
  "paper.own_turn": "Vous avez déjà votre saisie. L’autre doit être faite par une autre personne.",
  "paper.no_turn": "Commencez d’abord votre saisie.",
  "paper.finished": "Votre saisie est terminée : elle ne change plus.",
  "paper.keyed": "Ce reçu est déjà saisi. Chaque bulletin a le sien : relisez-le.",
  "paper.above_marks": ({ marks }) => `Il y a ${marks} ${Number(marks) > 1 ? "personnes émargées" : "personne émargée"} dans ce lieu, et déjà autant de bulletins saisis. Ce bulletin est en trop : mettez-le de côté et prévenez le bureau de vote.`,
  "paper.invalid": ({ why }) => `Ce bulletin ne suit pas les règles (${why}). Si c’est bien ce qui est coché, il est nul : choisissez « Il est nul ».`,
  "paper.blank_void": "Les règles de ce vote ne prévoient pas de bulletin blanc : il est nul.",
  "paper.settled": "Les saisies de ce lieu sont accordées : elles ne changent plus.",
  "paper.not_third": "Vous avez saisi ce lieu. Un écart se tranche par quelqu’un d’autre, le bulletin sous les yeux.",
  "paper.no_difference": "Les deux saisies disent maintenant la même chose de ce reçu.",
  // Cancelling
  "paper.asked": "Une annulation est déjà demandée pour ce lieu.",
  "paper.own_request": "Vous avez demandé cette annulation : une autre personne doit la confirmer.",
  "paper.opened": "L’urne est ouverte : plus rien ne change.",
};

export const placeWords: Record<PlaceState, { label: string; tone: Tone; next: string }> = {
  waiting: { label: "En attente", tone: "neutral", next: "Rien à faire avant la prochaine étape du scrutin." },
  marking: { label: "On vote ici", tone: "vote", next: "L’agent émarge la personne, puis lui remet un bulletin." },
  empty: { label: "Personne n’y a voté", tone: "neutral", next: "Aucun émargement : il n’y a rien à saisir." },
  keying: { label: "À saisir deux fois", tone: "warning", next: "Deux personnes saisissent chacune tous les bulletins, sans voir la saisie de l’autre." },
  differing: { label: "Écarts à trancher", tone: "warning", next: "Une troisième personne relit sur le papier ce que les deux ont lu différemment." },
  settled: { label: "Saisi et accordé", tone: "success", next: "Les deux saisies disent la même chose : ce lieu est prêt pour le dépouillement." },
  cancelled: { label: "Annulé", tone: "danger", next: "Ses bulletins ne comptent pas. La raison est au registre public." },
};

/** Why a ballot's ticks are no vote. */
export const invalidWords: Record<ChoiceRefusal["code"], string> = {
  "ballots.unknown_choice": "un de ces numéros n’est pas sur le bulletin",
  "ballots.blank_refused": "il est blanc",
  "ballots.too_few": "trop peu de cases cochées",
  "ballots.too_many": "trop de cases cochées",
  "ballots.over_envelope": "le total dépasse l’enveloppe",
};

/** « nº 3, 7 », as it was read. */
export const readingWords = ({ choices, isVoid }: Omit<Reading, "receipt">): string => (isVoid ? "nul" : choices.length === 0 ? "blanc" : `nº ${choices.join(", ")}`);
