type Words = { title: string; lead: string };

/** What an error page says: what happened, what is safe, what to do. */
export const errorWords = {
  missing: {
    title: "Cette page n’existe pas",
    lead: "Ou bien elle n’est pas pour vous. L’adresse contient peut-être une faute, ou la page demande d’être connecté.",
  },
  signInFirst: {
    title: "Connectez-vous pour aller plus loin",
    lead: "Cette adresse fait partie des espaces réservés. Si la page existe et vous concerne, vous y arrivez après vous être connecté.",
  },
  misunderstood: {
    title: "Nous n’avons pas compris cette demande",
    lead: "Rien n’a été fait et rien n’est perdu. Revenez en arrière et recommencez.",
  },
  tooMany: {
    title: "Beaucoup de demandes en peu de temps",
    lead: "Rien n’est perdu. Attendez un peu, puis recommencez.",
  },
  away: {
    title: "Le site revient dans un instant",
    lead: "Il est momentanément indisponible. Rien n’est perdu et rien n’est débité deux fois. Réessayez dans une minute.",
  },
  broken: {
    title: "Quelque chose n’a pas marché chez nous",
    lead: "Rien n’est débité deux fois et rien de ce que vous avez enregistré n’est perdu. Réessayez dans un instant.",
  },
} satisfies Record<string, Words>;

export type ErrorKind = keyof typeof errorWords;
