/** What the team may take out of the house, table by table: the key is in the address. */
export const exportTables = {
  projets: { label: "Les projets", meaning: "Chaque projet avec sa structure, sa commune, son besoin et son label." },
  demandes: { label: "Les demandes de label", meaning: "Chaque demande, où elle en est, ce qu’elle demande et quand elle a été déposée." },
  decisions: { label: "Les décisions du comité", meaning: "Chaque décision avec sa séance, ses règles et son délai. Les avis et les votes restent au procès-verbal." },
  campagnes: { label: "Les campagnes", meaning: "Chaque campagne avec ses dates, son objectif et ce qu’elle a collecté, relu dans le grand livre." },
} as const;

export type ExportKey = keyof typeof exportTables;
export const isExportKey = (text: string): text is ExportKey => Object.hasOwn(exportTables, text);
