/** The fifteen local needs (PRODUCT §7). Keys are also the pictograms' names. */
export const themes = {
  "savoir-faire": "Savoir-faire locaux",
  energie: "Énergie renouvelable",
  alimentation: "Alimentation locale",
  marchandises: "Transport de marchandises",
  rayonnement: "Rayonnement local",
  emploi: "Accès à l’emploi",
  mobilite: "Mobilité durable",
  logement: "Logement",
  numerique: "Fracture numérique",
  "grand-age": "Grand âge et handicap",
  soins: "Accès aux soins",
  parentalite: "Parentalité",
  culture: "Culture et sport",
  "lien-social": "Lien social",
  reemploi: "Déchets et réemploi",
} as const;

export type ThemeKey = keyof typeof themes;
export const themeKeys = Object.keys(themes) as [ThemeKey, ...ThemeKey[]];

export const isThemeKey = (value: string): value is ThemeKey => value in themes;
/** The need in words; unknown keys (a theme withdrawn since) are shown as they are. */
export const themeName = (key: string): string => (isThemeKey(key) ? themes[key] : key);
