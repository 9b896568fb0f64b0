import { formatDateTime } from "~/lib/dates";
import { formatEurosExact } from "~/lib/money";
import { Callout } from "~/ui/callout";
import { TextLink } from "~/ui/text-link";
import { gapOf, sumOf, type ComparedRun } from "../run";

type Run = ComparedRun & { finishedAt: string | Date | null };

const stripeGap = (run: Run) => formatEurosExact(sumOf(run, gapOf));

/** Older than this, the nightly comparison has not come. */
const staleMs = 36 * 3_600_000;

/** Whether both books say the same, in a line. */
export function BooksState({ run, open, now }: { run: Run | null; open: number; now: string | Date }) {
  const link = <TextLink to="/equipe/argent/rapprochement">Voir le rapprochement</TextLink>;
  if (!run?.finishedAt) return <Callout title="Pas encore de rapprochement">Notre journal sera comparé à celui de Stripe cette nuit, à 3&nbsp;heures. {link}</Callout>;
  if (new Date(now).getTime() - new Date(run.finishedAt).getTime() > staleMs)
    return <Callout tone="danger" title="Le rapprochement n’a pas tourné">Le dernier date de {formatDateTime(run.finishedAt)}. Prévenez l’équipe technique. {link}</Callout>;
  if (open > 0) return <Callout tone="warning" title={open === 1 ? "Un écart à expliquer" : `${open} écarts à expliquer`}>Différence avec Stripe&nbsp;: {stripeGap(run)}. {link}</Callout>;
  const moving = sumOf(run, ({ underWay }) => Math.abs(underWay));
  return <Callout tone="success" title="Les comptes s’accordent avec Stripe">Comparés {formatDateTime(run.finishedAt)}, au centime.{moving > 0 && <> {formatEurosExact(moving)} en route.</>} {link}</Callout>;
}
