import { formatDateTime } from "~/lib/dates";
import { formatEurosExact } from "~/lib/money";
import { Callout } from "~/ui/callout";
import { TextLink } from "~/ui/text-link";

type Run = {
  finishedAt: string | Date | null;
  platformStripeCents: number | null;
  platformLedgerCents: number | null;
  holdersStripeCents: number | null;
  holdersLedgerCents: number | null;
  underWay: number | null;
};

const gapOf = (run: Run) => (run.platformStripeCents ?? 0) - (run.platformLedgerCents ?? 0) + (run.holdersStripeCents ?? 0) - (run.holdersLedgerCents ?? 0);

/** Older than this, the nightly comparison has not come. */
const staleMs = 36 * 3_600_000;

/** Whether both books say the same, in a line. */
export function BooksState({ run, open, now }: { run: Run | null; open: number; now: string | Date }) {
  const link = <TextLink to="/equipe/argent/rapprochement">Voir le rapprochement</TextLink>;
  if (!run?.finishedAt) return <Callout title="Pas encore de rapprochement">Notre journal sera comparé à celui de Stripe cette nuit, à 3&nbsp;heures. {link}</Callout>;
  if (new Date(now).getTime() - new Date(run.finishedAt).getTime() > staleMs)
    return <Callout tone="danger" title="Le rapprochement n’a pas tourné">Le dernier date de {formatDateTime(run.finishedAt)}. Prévenez l’équipe technique. {link}</Callout>;
  if (open > 0) return <Callout tone="warning" title={open === 1 ? "Un écart à expliquer" : `${open} écarts à expliquer`}>Différence avec Stripe&nbsp;: {formatEurosExact(gapOf(run))}. {link}</Callout>;
  const underWay = (run.underWay ?? 0) > 0 ? " Des opérations sont en route, et se referment d’elles-mêmes." : "";
  return <Callout tone="success" title="Les comptes s’accordent avec Stripe">Comparés {formatDateTime(run.finishedAt)}. Différence&nbsp;: {formatEurosExact(gapOf(run))}.{underWay} {link}</Callout>;
}
