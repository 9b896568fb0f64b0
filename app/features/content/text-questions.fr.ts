export const questionsText = {
  title: "Questions sur un don",
  lead: "Ce que l’on nous demande avant de sortir sa carte.",
  body: `## Que se passe-t-il si la campagne n’atteint pas son seuil ?

Tout le monde est remboursé en entier, automatiquement, sans rien avoir à demander. Le seuil est écrit sur la page de chaque projet. Il peut être l’objectif entier, une partie, ou rien du tout : alors le projet garde ce qu’il réunit.

## Quels sont les frais ?

Le label prend 0 €. Le paiement par carte a un coût, annoncé avant de payer. Si la campagne échoue, c’est le label qui le prend à sa charge : vous retrouvez la somme exacte.

## Qui reçoit mon don ?

La structure qui porte le projet, nommée sur sa page et avant le paiement. L’argent reste sur un compte de paiement jusqu’à la fin de la campagne, puis il lui est versé.

## Faut-il un compte ?

Non. Une adresse e-mail suffit. Le message de confirmation contient un lien pour retrouver votre don.

## Puis-je annuler mon don ?

Oui, jusqu’à 24 heures avant la fin de la campagne : ouvrez la page de votre don, avec le lien du message de confirmation, puis choisissez « Annuler mon don ». Vous êtes remboursé en entier.

## J’ai perdu le message de confirmation. Que faire ?

[Retrouvez vos dons](/mes-dons) avec l’adresse e-mail qui a servi à donner : un lien vous est envoyé.

## Ma contrepartie n’arrive pas. À qui m’adresser ?

D’abord à la structure qui porte le projet : c’est elle qui remet les contreparties, et le mois annoncé est une estimation. La page de votre don vous laisse lui écrire. Sans réponse au bout de sept jours, [faites une réclamation](/reclamations?sujet=reward) : l’équipe du label s’en charge.

## Comment savoir si mon don est bien compté ?

Chaque nuit, la somme des dons de la veille est publiée sur la page du projet et scellée : plus personne ne peut la changer sans que cela se voie. Sur la page de votre don, « Vérifier mon don » laisse votre propre appareil refaire le calcul.

## Est-ce que mon nom est public ?

Vous choisissez au moment de donner. Votre nom paraît sur la page du projet, ou vous le cachez : au public, et au porteur du projet aussi. Vous pouvez de même cacher le montant. Une seule exception, annoncée avant de payer : une contrepartie envoyée par la poste.

## Puis-je avoir un reçu fiscal ?

La confirmation de don n’en est pas un. Pour l’instant, aucun reçu fiscal n’est délivré ici.

## Une autre question ?

[Voir à qui vous adresser](/contact), ou [voir les campagnes](/projets).
`,
};
