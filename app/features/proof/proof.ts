/*
 * What is hashed, and how it is written. Texts rather than bytes: anybody can copy one and hash it with a tool of their own.
 * The first line of each text says what it is, so that a movement never passes for a node nor a node for a day.
 * Shared by the server that writes and by the browser that checks: pure, and without any library.
 */

/** A text in, its SHA-256 in 64 hexadecimal digits out. */
export type Hash = (text: string) => string;
export type AsyncHash = (text: string) => Promise<string>;

/** What the counter of a campaign goes through, as the proof names it. */
export const natures = ["don", "don-hors-ligne", "remboursement", "remboursement-revenu", "litige-perdu", "don-hors-ligne-rendu", "correction"] as const;
export type Nature = (typeof natures)[number];

/** One movement of a campaign's counter. `amountCents`: positive when the campaign received, negative when it gave back. */
export type Movement = { campaignId: string; day: string; giftId: string; nature: Nature; amountCents: number };
/** `salt`: 256 bits in hexadecimal, without which an amount so small could be guessed from its hash. */
export type Leaf = Movement & { salt: string };

/** What a node of the tree says of everything under it; integer cents, never negative. */
export type Node = { hash: string; receivedCents: number; returnedCents: number };

/** A Paris day of one campaign, chained to the one before. Amounts in integer cents. */
export type Block = {
  campaignId: string;
  number: number;
  day: string;
  movements: number;
  receivedCents: number;
  returnedCents: number;
  totalReceivedCents: number;
  totalReturnedCents: number;
  root: string;
  leavesHash: string;
  previousHash: string;
  hash: string;
};

/** What the first day of a campaign is chained to. */
export const noHash = "0".repeat(64);

/** The words of a day's text, and of the public file, in order. */
export const blockWords = [
  ["campagne", "campaignId"], ["numero", "number"], ["jour", "day"], ["mouvements", "movements"],
  ["recu", "receivedCents"], ["rendu", "returnedCents"], ["recu_en_tout", "totalReceivedCents"], ["rendu_en_tout", "totalReturnedCents"],
  ["racine", "root"], ["empreintes", "leavesHash"], ["precedente", "previousHash"],
] as const satisfies [string, keyof Block][];

const text = (kind: string, lines: string[]) => [`propulsons:${kind}:1`, ...lines, ""].join("\n");

export const leafText = ({ campaignId, day, giftId, nature, amountCents, salt }: Leaf): string =>
  text("mouvement", [`campagne ${campaignId}`, `jour ${day}`, `don ${giftId}`, `nature ${nature}`, `centimes ${amountCents}`, `sel ${salt}`]);

export const nodeText = (left: Node, right: Node): string =>
  text("noeud", [left, right].map(({ hash, receivedCents, returnedCents }) => `${hash} ${receivedCents} ${returnedCents}`));

export const leavesText = (hashes: readonly string[]): string => text("empreintes", [...hashes]);

export const blockText = (block: Omit<Block, "hash">): string => text("journee", blockWords.map(([word, key]) => `${word} ${block[key]}`));

/** What a movement weighs in its day. */
export const weightOf = (amountCents: number) => ({ receivedCents: Math.max(amountCents, 0), returnedCents: Math.max(-amountCents, 0) });
