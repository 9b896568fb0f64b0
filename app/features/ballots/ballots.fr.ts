import type { RoundEventKind } from "#db/schema";
import { formatEuros } from "~/lib/money";
import type { Refusals } from "~/lib/errors";
import type { RoundStage } from "./ballot";

export const ballotsRefusals: Refusals = {
  // Choosing
  "ballots.unknown_choice": "Votre bulletin a changé pendant que vous choisissiez. Choisissez à nouveau.",
  "ballots.blank_refused": "Choisissez au moins une initiative.",
  "ballots.too_few": ({ min, chosen }) => `Choisissez au moins ${min} initiatives. Vous en avez coché ${chosen}.`,
  "ballots.too_many": ({ max, chosen }) => `Vous pouvez choisir ${max} ${Number(max) > 1 ? "initiatives" : "initiative"} au plus. Vous en avez coché ${chosen}\u00a0: décochez-en ${Number(chosen) - Number(max)}.`,
  "ballots.over_envelope": ({ overCents }) => `Vos choix dépassent l’enveloppe de ${formatEuros(Number(overCents))}. Décochez une initiative.`,
  // Casting
  "ballots.already": "Vous avez déjà voté. Votre premier vote compte. Pour le changer, il faut le code de suivi qui était sur l’écran juste après votre vote.",
  "ballots.mailbox_full": "Cette adresse e-mail a déjà servi pour autant de personnes que les règles le permettent. Vous pouvez voter avec une autre adresse, ou sur papier.",
  "ballots.slot_taken": "Quelqu’un a voté sur cet appareil juste avant vous. Reprenez depuis le début\u00a0: vos choix ne sont pas partis.",
  "voters.access_code_spent": "Ce carton a déjà servi à voter. Demandez-en un autre à la personne qui vous l’a donné.",
  "ballots.not_open": "Le vote n’est pas encore ouvert.",
  "ballots.closed": "Le vote est fermé. Votre bulletin n’est pas parti.",
  "ballots.malformed": "Votre bulletin est arrivé abîmé. Rien n’a été enregistré\u00a0: envoyez-le à nouveau.",
  "ballots.unknown_slot": "Aucun bulletin n’a ce code. Relisez-le lettre par lettre sur votre papier.",
  // Preparing
  "ballots.past": "Cette heure est déjà passée.",
  "ballots.sealed": "Le scrutin est scellé\u00a0: plus rien n’y change.",
  "ballots.office_not_ready": "Le bureau de vote n’est pas prêt\u00a0: il lui faut une clé publique, et que chaque membre ait confirmé sa part.",
  "ballots.no_line": "Aucune initiative sélectionnée n’a sa vidéo, ses sous-titres et sa transcription\u00a0: le bulletin serait vide.",
  "ballots.too_many_lines": ({ max }) => `Un bulletin a ${max} lignes au plus.`,
  "ballots.not_withdrawable": "Une initiative se retire du vote entre le scellement et la fermeture.",
  "ballots.own_opinion": "Vous avez déjà donné votre avis. Une autre personne doit donner le sien.",
};

export const badCode = "Ce code n’est pas complet, ou une lettre est fausse. Il a 28 lettres et chiffres, par groupes de quatre.";

export const stageWords: Record<RoundStage, string> = { preparing: "En préparation", sealed: "Scellé, pas encore ouvert", open: "Ouvert", over: "Terminé, pas encore clos", closed: "Clos" };

export const eventWords: Record<RoundEventKind, string> = { sealed: "Scrutin scellé, version du logiciel", deployed: "Nouvelle version du logiciel", withdrawn: "Initiative retirée", closed: "Urne close, tête de chaîne", paper_cancelled: "Lieu de vote sur papier annulé" };

export const channelWords = { email: "par e-mail", franceconnect: "par FranceConnect", code: "avec un code", paper: "sur papier" };
