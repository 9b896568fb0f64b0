import { territoryRefusals } from "~/features/territory/territory.fr";
import type { Refusals } from "~/lib/errors";
import type { VoterChannel } from "./channel";
import type { SuspicionKey } from "./suspicion";

export const votersRefusals: Refusals = {
  ...territoryRefusals,
  "voters.not_open": "Le vote n’est pas ouvert en ce moment.",
  "voters.other_commune": ({ commune = "" }) => `${commune} ne fait pas partie des communes où l’on vote cette année.`,
  "voters.too_young": ({ age = "" }) => `On vote à partir de ${age}\u00a0ans. Vous pourrez voter quand vous les aurez.`,
  "voters.not_born": "Cette date est dans l’avenir. Vérifiez l’année.",
  "voters.too_many_codes": "Plusieurs codes sont déjà partis à cette adresse. Prenez le dernier reçu (regardez aussi dans les indésirables), ou réessayez dans une heure.",
  "voters.code_wrong": "Ce n’est pas le bon code. Vérifiez les six chiffres du dernier message reçu.",
  "voters.code_over": "Ce code ne marche plus : il a plus de quinze minutes, ou il a été essayé trop souvent. Demandez-en un nouveau.",
  "voters.mailbox_full": ({ most = 1 }) =>
    Number(most) > 1
      ? `Cette adresse a déjà servi à ${most}\u00a0personnes, c’est le nombre permis. Prenez une autre adresse, ou venez voter sur papier.`
      : "Cette adresse a déjà servi à une autre personne. Prenez une autre adresse, ou venez voter sur papier.",
  "voters.access_code_unknown": "Ce code n’est pas reconnu. Vérifiez chaque signe. S’il a déjà servi à voter, il ne marche plus.",
  "voters.access_code_spent": "Ce code vient de servir à un autre vote. Demandez-en un autre à la personne qui vous l’a donné.",
  "voters.identity_unfinished": "La vérification avec FranceConnect n’est pas allée au bout. Recommencez, ou choisissez une autre façon.",
  "voters.identity_away": "FranceConnect ne répond pas en ce moment. Choisissez une autre façon, ou réessayez plus tard.",
  "voters.group_named": "Un groupe porte déjà ce nom. Ajoutez par exemple la date ou le nom de la classe.",
  "voters.round_over": "Le vote est terminé : il n’y a plus de codes à donner.",
};

/** After « vous avez voté ». */
export const rollChannelWords: Record<VoterChannel | "paper", string> = {
  email: "avec un code reçu par e-mail", franceconnect: "avec FranceConnect", code: "avec un carton", paper: "sur papier",
};

/** To the office, of a vote that it must look at: what was noticed, never of whom. */
export const suspicionWords: Record<SuspicionKey, string> = {
  crowd: "Beaucoup de personnes ont passé la porte depuis la même connexion en une heure.",
  disposable: "L’adresse e-mail est d’un service d’adresses jetables.",
  lookalikes: "Plusieurs personnes qui ont déjà voté ont presque la même identité.",
};
