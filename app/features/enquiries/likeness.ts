/** Why two enquiries could be the same. */
export const likenessWords = { email: "même adresse e-mail", phone: "même téléphone", name: "nom très proche, même commune", project: "projet très proche, même commune" } as const;
export type LikenessReason = keyof typeof likenessWords;
