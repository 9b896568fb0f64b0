import { formatCount, formatEuros } from "~/lib/money";
import { StatFigures } from "~/ui/stat-figures";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextLink } from "~/ui/text-link";
import type { Figures, PublicFigures } from "../figures.server";

const add = (a: Figures, b: Figures): Figures => ({ projects: a.projects + b.projects, cents: a.cents + b.cents, citizens: a.citizens + b.citizens });

/** In whole euros: an average is read, not paid. */
const averageEuros = ({ cents, citizens }: Figures) => formatEuros(Math.round(cents / citizens / 100) * 100);

/** Real money first: history and real campaigns. The demonstration's own figures are said apart, never added. */
export function HomeFigures({ figures: { history, live, demonstration } }: { figures: PublicFigures }) {
  const real = add(history, live);
  const since = live.projects > 0 ? "collectés depuis novembre 2015" : "collectés de novembre 2015 à fin 2022";
  return (
    <>
      {real.citizens > 0 && (
        <StatFigures
          items={[
            { value: formatEuros(real.cents), label: since },
            { value: formatCount(real.projects), label: "projets labellisés financés" },
            { value: formatCount(real.citizens), label: "citoyens donateurs" },
            { value: averageEuros(real), label: "don moyen par citoyen" },
          ]}
        />
      )}
      {(real.citizens > 0 || demonstration.projects > 0) && (
        <Section tight ground="paper">
          <Stack gap="sm">
            {demonstration.projects > 0 && (
              <p className="sm">
                À part, dans cette démonstration : {formatEuros(demonstration.cents)} fictifs, donnés par {formatCount(demonstration.citizens)} donateurs fictifs à {formatCount(demonstration.projects)} projets. Ces chiffres ne s’ajoutent jamais aux autres.
              </p>
            )}
            <p><TextLink to="/le-bilan" icon="right">Lire le bilan : d’où viennent ces chiffres</TextLink></p>
          </Stack>
        </Section>
      )}
    </>
  );
}
