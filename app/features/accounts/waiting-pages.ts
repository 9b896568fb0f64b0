/** The page where each code is typed, by what the code is for. */
export const waitingPages = { verification: "/verification", password: "/nouveau-mot-de-passe" } as const;

/** The code of a new address is typed in the account itself, by whoever is signed in. */
export type CodePurpose = keyof typeof waitingPages | "email";
