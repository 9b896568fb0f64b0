import { FigureTiles } from "~/ui/figure-tiles";
import { Heading } from "~/ui/heading";
import { Stack } from "~/ui/stack";
import { TextLink } from "~/ui/text-link";
import type { PastEdition } from "../history";

type PastEditionsProps = { editions: readonly { year: number; name: string }[]; past: readonly PastEdition[] };

/** Earlier years: those that were lived here, then what was published of those before. */
export function PastEditions({ editions, past }: PastEditionsProps) {
  return (
    <Stack gap="lg">
      {editions.length > 0 && <ul>{editions.map(({ year, name }) => <li key={year}><TextLink to={`/budget-citoyen/${year}`}>{name}</TextLink></li>)}</ul>}
      {past.map(({ year, text, figures }) => (
        <div key={year}>
          <Heading level={3} size="md">{year}</Heading>
          <p>{text}</p>
          <FigureTiles items={figures} />
        </div>
      ))}
      <p className="sm muted">Chiffres publiés de ces années-là. Ils ne s’ajoutent pas à ceux que ce site compte lui-même.</p>
    </Stack>
  );
}
