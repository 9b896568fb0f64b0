/** Whom a visitor of the demonstration may be with one click. All fictional; the seeds open their accounts. */
export type DemoPerson = { key: string; name: string; role: string; home: string; seat?: string };

export const demoPeople = [
  { key: "louise", name: "Louise Exemple", role: "Porteuse de projet", home: "/mon-espace" },
  { key: "gaston", name: "Gaston Exemple", role: "Porteur d’autres projets", home: "/mon-espace" },
  { key: "nadia", name: "Nadia Exemple", role: "Équipe du label", home: "/equipe" },
  { key: "departement", name: "Hélène Exemple", role: "Comité : Département (préside)", home: "/comite", seat: "departement" },
  { key: "pret-honneur", name: "Karim Exemple", role: "Comité : Prêt d’honneur", home: "/comite", seat: "pret-honneur" },
  { key: "france-active", name: "Sophie Exemple", role: "Comité : France Active local", home: "/comite", seat: "france-active" },
  { key: "clubs-investisseurs", name: "Marcel Exemple", role: "Comité : Clubs d’investisseurs", home: "/comite", seat: "clubs-investisseurs" },
  { key: "credit-solidaire", name: "Inès Exemple", role: "Comité : Crédit solidaire", home: "/comite", seat: "credit-solidaire" },
  { key: "investissement-solidaire", name: "Paul Exemple", role: "Comité : Investissement solidaire", home: "/comite", seat: "investissement-solidaire" },
  { key: "claire", name: "Claire Exemple", role: "Partenaire qui atteste", home: "/partenaire" },
] as const satisfies readonly DemoPerson[];

export type DemoPersonKey = (typeof demoPeople)[number]["key"];

export const demoEmail = (key: string) => `${key}@example.org`;

/** Told on the pages that ask for one: these people are fictional, and so is what they protect. */
export const demoPassword = "les géants sortent au printemps";
