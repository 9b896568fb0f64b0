/**
 * Pages that are the same for everybody who has no cookie: they are kept whole, and given from memory until something that they read
 * changes or their minute ends. By the pattern of routes.ts, with the names that may stand in their query. A page is not for this
 * table when it has a form that answers, or shows anything of who asks.
 */
export const keptRoutes: Readonly<Record<string, readonly string[]>> = {
  "/": [],
  "/projets": ["mots", "besoin", "epci", "commune", "etat", "tri", "page"],
  "/projets/:slug": [],
  "/projets/:slug/label": [],
  "/projets/:slug/encart": ["taille"],
  "/projets/:slug/preuve": ["campagne"],
  "/structures/:organisationSlug": [],
  "/le-comite": [],
  "/le-comite/decisions": ["annee"],
  "/le-label": [],
  "/le-bilan": ["du", "au", "besoin", "commune", "epci", "partenaire"],
  "/orientation": ["commune", "besoin", "situation"],
  "/partenaires": ["commune", "besoin"],
  "/partenaires/:partnerSlug": [],
  "/deposer-un-projet": [],
  "/questions": [],
  "/mentions-legales": [],
  "/accessibilite": [],
  "/donnees-personnelles": [],
  "/budget-citoyen": [],
  "/budget-citoyen/:year": [],
  "/budget-citoyen/:year/initiatives": ["etat", "categorie", "besoin", "commune", "mots"],
  "/budget-citoyen/:year/initiatives/:slug": [],
  "/budget-citoyen/:year/comptes-rendus": [],
  "/budget-citoyen/:year/resultats": [],
  "/budget-citoyen/:year/resultats/pourquoi": [],
  "/budget-citoyen/:year/resultats/et-si": [],
  "/donnees-ouvertes": [],
};
