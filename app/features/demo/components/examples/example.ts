import type { ReactNode } from "react";

/** One state of a part, said in a few words. */
export type ExampleState = { state: string; view: ReactNode };

/** One part of `ui` with its states. `parts`: the files of app/ui that it shows, the first one names it. */
export type Example = { parts: readonly [string, ...string[]]; states: readonly ExampleState[] };

export type ExampleGroup = { slug: string; title: string; examples: readonly Example[] };

/** What real people will one day write: the longest, the widest, the emptiest. */
export const extremes = {
  place: "Communauté d’agglomération de Béthune-Bruay, Artois Lys Romane",
  organisation: "Association pour la sauvegarde des savoir-faire et métiers du Bassin minier (ASM)",
  title: "Rouvrir ensemble, dans l’ancienne école de Saint-Laurent-Blangy, un café-épicerie",
  unbroken: "Anticonstitutionnellementhyperphosphorescentissimementinterdépartementalisations",
  sentence:
    "Un atelier de réparation ouvert à toutes et à tous, trois jours par semaine, avec deux salariés en insertion, une trentaine de bénévoles et les outils de l’ancien garage communal.",
  zero: 0,
  million: 100_000_000,
} as const;
