/** The fields a correction may touch, as its history names them. */
export const correctedFields: Record<string, string> = {
  name: "Nom", summary: "Résumé", theme: "Besoin local", commune: "Commune", legalForm: "Forme", siret: "SIRET", purpose: "Ce qu’elle fait",
};
