/** What another département would write for its own label. Names are French: people read them. */
export type Territory = {
  code: string;
  name: string;
  /** « du Pas-de-Calais » */
  ofName: string;
  /** « dans le Pas-de-Calais » */
  inName: string;
  brand: string;
  phone: string;
  seats: readonly { key: string; name: string; isDepartement: boolean }[];
};

const pasDeCalais: Territory = {
  code: "62",
  name: "Pas-de-Calais",
  ofName: "du Pas-de-Calais",
  inName: "dans le Pas-de-Calais",
  brand: "Propulsons!",
  phone: "03 21 00 00 00",
  seats: [
    { key: "departement", name: "Département", isDepartement: true },
    { key: "pret-honneur", name: "Prêt d’honneur", isDepartement: false },
    { key: "france-active", name: "France Active local", isDepartement: false },
    { key: "clubs-investisseurs", name: "Clubs d’investisseurs citoyens", isDepartement: false },
    { key: "credit-solidaire", name: "Crédit solidaire", isDepartement: false },
    { key: "investissement-solidaire", name: "Investissement solidaire", isDepartement: false },
  ],
};

export const territories = { "62": pasDeCalais } as const;
