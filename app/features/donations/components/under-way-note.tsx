import { formatShortDate } from "~/lib/dates";
import { plural } from "~/features/campaigns/campaign-words.fr";
import { Callout } from "~/ui/callout";
import { Money } from "~/ui/money";

type UnderWayNoteProps = { debits: number; debitCents: number; lastDebitBy: Date | null; /** « Clôture en cours : … », while it lasts. */ closingText: string | null };

/** Apart from what is collected: direct debits that banks have not answered, and what a closing waits for. */
export function UnderWayNote({ debits, debitCents, lastDebitBy, closingText }: UnderWayNoteProps) {
  if (debits === 0 && closingText === null) return null;
  return (
    <Callout title={debits > 0 ? <>En cours, pas encore compté&nbsp;: <Money cents={debitCents} /></> : "La campagne est terminée"}>
      {debits > 0 && !closingText && (
        <p>
          {plural(debits, "prélèvement attend", "prélèvements attendent")} la réponse des banques{lastDebitBy && <>, au plus tard le {formatShortDate(lastDebitBy)}</>}. Chaque don compte dès que son argent est arrivé.
        </p>
      )}
      {closingText && <p>{closingText}</p>}
    </Callout>
  );
}
