/** The desks of one edition, in the order of its year: each room of the citizen budget adds its line. `path` follows the edition's own. */
export const editionDesks: { title: string; items: { path: string; label: string }[] }[] = [
  {
    title: "Préparer",
    items: [
      { path: "regles", label: "Les règles du vote" },
      { path: "categories", label: "Catégories et montants" },
      { path: "grille", label: "La grille du comité" },
      { path: "calendrier", label: "Le calendrier" },
      { path: "simulation", label: "Essayer les règles" },
      { path: "codes", label: "Cartons et preuves d’identité" },
    ],
  },
  { title: "Choisir", items: [{ path: "initiatives", label: "Les initiatives" }, { path: "videos", label: "Les vidéos-pitchs" }] },
  {
    title: "Faire voter",
    items: [
      { path: "bureau", label: "Le bureau du scrutin et sa clé" },
      { path: "scrutin", label: "Le scrutin : dates, sceau, votes" },
      { path: "papier", label: "Le vote sur papier" },
      { path: "resultats", label: "Dépouiller et publier" },
    ],
  },
  { title: "Après le vote", items: [{ path: "subventions", label: "Les subventions" }] },
];
