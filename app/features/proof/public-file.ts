import { blockWords, type Block } from "./proof";
import type { Published, Totals } from "./verify-proof";

/** The public file: the words are those of the texts that are hashed. */
type PublicDay = Record<string, string | number>;
export type PublicFile = { format: "propulsons:preuve:1"; projet: string; campagne: string; compte: Record<string, number>; journees: PublicDay[] };

const totalWords = [["ecrit", "writtenCents"], ["depuis", "sinceCents"], ["repart", "goingBackCents"], ["compteur", "counterCents"]] as const satisfies [string, keyof Totals][];

export const publicDay = (block: Block): PublicDay => ({ ...Object.fromEntries(blockWords.map(([word, key]) => [word, block[key]])), empreinte: block.hash });

type Told = Published & { slug: string; campaignId: string };

export function publicFile({ slug, campaignId, blocks, totals }: Told): PublicFile {
  const compte = Object.fromEntries(totalWords.map(([word, key]) => [word, totals[key]]));
  return { format: "propulsons:preuve:1", projet: slug, campagne: campaignId, compte, journees: blocks.map(publicDay) };
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

const number = (value: unknown) => (typeof value === "number" ? value : NaN);
const word = (value: unknown) => (typeof value === "string" ? value : "");

/** A day as somebody else says it; what is missing or odd is such that it verifies as nothing. */
function readDay(day: unknown): Block {
  const said = isRecord(day) ? day : {};
  return {
    campaignId: word(said.campagne), number: number(said.numero), day: word(said.jour), movements: number(said.mouvements),
    receivedCents: number(said.recu), returnedCents: number(said.rendu), totalReceivedCents: number(said.recu_en_tout), totalReturnedCents: number(said.rendu_en_tout),
    root: word(said.racine), leavesHash: word(said.empreintes), previousHash: word(said.precedente), hash: word(said.empreinte),
  };
}

/** The public file as a browser got it: nothing in it is believed before it is verified. */
export function readPublicFile(file: unknown): Published {
  const said = isRecord(file) ? file : {};
  const compte = isRecord(said.compte) ? said.compte : {};
  return {
    blocks: Array.isArray(said.journees) ? said.journees.map(readDay) : [],
    totals: { writtenCents: number(compte.ecrit), sinceCents: number(compte.depuis), goingBackCents: number(compte.repart), counterCents: number(compte.compteur) },
  };
}
