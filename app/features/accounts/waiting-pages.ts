/** The page where each code is typed, by what the code is for. */
export const waitingPages = { verification: "/verification", password: "/nouveau-mot-de-passe" } as const;

export type CodePurpose = keyof typeof waitingPages;
