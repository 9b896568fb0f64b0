/** Where the door leads once somebody has shown who they are. */
export const doorAims = ["bulletin", "deja-vote"] as const;
export type DoorAim = (typeof doorAims)[number];

export const doorAim = (url: string): DoorAim => (new URL(url).searchParams.get("suite") === "deja-vote" ? "deja-vote" : "bulletin");

/** The page that the door leads to. */
export const afterProof = (year: number, aim: DoorAim): string => (aim === "bulletin" ? `/budget-citoyen/${year}/bulletin` : `/budget-citoyen/${year}/voter/deja-vote`);
