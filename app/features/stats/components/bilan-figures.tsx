import { FigureTiles } from "~/ui/figure-tiles";
import { cellWords } from "../bilan.fr";
import type { BilanHeadline } from "../headline";

/** What the page says first: money that is real, as the ledger has it. */
export function BilanFigures({ headline }: { headline: BilanHeadline }) {
  return <FigureTiles items={headline.map(({ label, cell }, index) => ({ value: cellWords(cell), label, ...(index === 0 && { colour: "brick" as const }) }))} />;
}
