export const privacyText = {
  title: "Vos données",
  lead: "Le moins possible, le temps nécessaire, jamais pour de la publicité.",
  body: `## Quand vous prenez contact

Nous gardons ce que vous nous dites pour vous répondre et vous suivre ; l’équipe du label est seule à le lire. Si rien ne suit, votre nom, votre adresse et votre téléphone s’effacent trois ans après le dernier échange. Un partenaire du label peut nous transmettre vos coordonnées avec votre accord : vous recevez alors un message qui le dit, et il ne voit ensuite que jusqu’où votre projet est allé.

## Quand vous venez à une rencontre

Votre nom et votre adresse e-mail servent à confirmer votre place et à vous la rappeler. Ils s’effacent un an après.

## Quand vous donnez

Nous gardons votre adresse e-mail, le montant, et le nom que vous choisissez de montrer. Votre adresse postale n’est demandée que si une contrepartie doit vous être envoyée. Votre numéro de carte ne passe jamais par nous : Stripe le traite.

## Quand vous demandez un rappel

Votre adresse e-mail ne sert qu’au message promis, 48 heures avant la fin de la campagne. Elle s’efface avec lui, dès que vous l’arrêtez, ou à la fin de la campagne. Sans le code que nous vous envoyons, elle s’efface dans l’heure.

## Quand vous commentez un projet

Votre commentaire et le nom qui le signe sont publics, une fois lus par l’équipe. Votre adresse e-mail ne se lit nulle part : elle sert à confirmer que c’est vous, et à vous répondre. Elle s’efface un an après. Un commentaire refusé, retiré ou repris s’efface un an après aussi, le temps que la loi demande. Sans le code que nous vous envoyons, tout s’efface dans l’heure. Si vous signalez un commentaire, son auteur ne sait pas que c’est vous ; votre nom et votre adresse s’effacent un an après la décision.

## Quand vous proposez un coup de main

Votre nom, votre adresse et votre téléphone vont au porteur du projet, et à personne d’autre ; rien de vous n’est public. Ils s’effacent dès que vous reprenez votre proposition, un mois après un refus, un an après le coup de main. Seul le nombre d’heures reste.

## Quand vous portez un projet

Votre dossier est lu par l’équipe du label et par les sièges du comité. Un projet labellisé est public, avec les raisons de la décision. Un refus ou un ajournement ne l’est pas.

## Quand vous faites une réclamation

Votre nom, votre adresse et vos mots servent à vous répondre. Ils s’effacent cinq ans après la clôture ; le registre ne garde que la date, l’objet et la suite donnée.

## Combien de temps

Les pièces comptables dix ans, comme la loi l’exige. Le reste disparaît quand il n’est plus utile.

## Cookies

Un cookie pour rester connecté, un autre pour vous dire qu’une action a réussi. Rien d’autre : il n’y a donc pas de bandeau.

## Vos droits

Voir, corriger, emporter ou effacer vos données : [faites-en la demande](/reclamations?sujet=data) ou écrivez à {nom}, [{courriel}](mailto:{courriel}). Vous pouvez aussi saisir la [CNIL](https://www.cnil.fr/fr/plaintes).
`,
};
