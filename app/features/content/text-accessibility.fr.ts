export const accessibilityText = {
  title: "Accessibilité : non conforme",
  lead: "Tant qu’aucun audit n’a été mené par un tiers, c’est le seul mot permis. Nous construisons pourtant ce site pour tout le monde.",
  body: `## Déclaration

{nom} s’engage à rendre ce site accessible, conformément à l’article 47 de la loi n° 2005-102 du 11 février 2005. Cette déclaration s’applique à l’ensemble du site Propulsons!.

## État de conformité

Propulsons! n’est pas conforme au référentiel général d’amélioration de l’accessibilité (RGAA 4.1.2) : aucun audit n’a encore été réalisé.

## Ce que nous vérifions déjà

Chaque page est contrôlée par un outil automatique à chaque modification, s’utilise au clavier et sans JavaScript, et se lit à 320 pixels de large.

## Nous écrire

Un contenu vous résiste ? [Dites-le-nous](/reclamations?sujet=accessibility), écrivez à [{courriel}](mailto:{courriel}) ou appelez le {telephone} : nous vous donnons l’information autrement.

## Voies de recours

Sans réponse satisfaisante, vous pouvez écrire au [Défenseur des droits](https://formulaire.defenseurdesdroits.fr/), appeler le 09 69 39 00 00, ou adresser un courrier gratuit, sans timbre : Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.
`,
};
