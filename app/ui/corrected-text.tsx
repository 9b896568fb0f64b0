import { type Correction, readCorrected } from "~/lib/correction";
import { formatShortDate } from "~/lib/dates";

type CorrectedTextProps = { text: string; corrections: readonly Correction[] };

/** The right words, then those they replace: a correction hides nothing. */
export function CorrectedText({ text, corrections }: CorrectedTextProps) {
  const read = readCorrected(text, corrections);
  return (
    <>
      {read.text}
      {read.earlier.map(({ at, by, previous }, index) => (
        <span key={index} className="muted sm">
          {" "}
          (corrigé le {formatShortDate(at)}{by && ` par ${by}`}&nbsp;; il était écrit&nbsp;: «&nbsp;{previous}&nbsp;»)
        </span>
      ))}
    </>
  );
}
