export const legalText = {
  title: "Mentions légales",
  lead: "Qui édite ce site, et qui répond de l’argent confié.",
  body: `## L’intermédiaire

{nom}, {forme}, {adresse}. Immatriculée à l’ORIAS comme intermédiaire en financement participatif sous le numéro {orias}.

Adresse e-mail : [{courriel}](mailto:{courriel}). Téléphone : {telephone}.

## Ce que nous faisons

Propulsons! labellise des projets solidaires {territoire} et recueille des dons pour eux, sans prêt ni placement. Les dons vont aux porteurs de projet ; le label ne garde rien.

## Les paiements

Les paiements par carte sont traités par Stripe Payments Europe Ltd. Nous ne voyons ni ne gardons aucun numéro de carte.

## Une réclamation

[Déposez-la en ligne](/reclamations), écrivez-nous ou appelez-nous : nous accusons réception sous dix jours ouvrables et répondons sous deux mois. Si la réponse ne vous convient pas, vous pouvez saisir gratuitement le médiateur : {mediateur}.
`,
};
