import { formatCount } from "~/lib/money";
import { FigureTiles } from "~/ui/figure-tiles";
import { TextLink } from "~/ui/text-link";

type MoneyTilesProps = { needs: number; late: number; offline: number; alerts: number };

const toDo = (count: number) => (count > 0 ? ("danger" as const) : ("success" as const));

/** Money and vigilance in three figures, each leading to where it is done. */
export const MoneyTiles = ({ needs, late, offline, alerts }: MoneyTilesProps) => (
  <FigureTiles
    items={[
      { value: formatCount(needs), colour: toDo(late), label: <TextLink to="/equipe/argent">{late > 0 ? `à faire pour l’argent, dont ${formatCount(late)} sans attendre` : "à faire pour l’argent"}</TextLink> },
      { value: formatCount(offline), colour: offline > 0 ? "brick" : "success", label: <TextLink to="/equipe/argent/hors-ligne">{offline > 1 ? "dons hors ligne à décider" : "don hors ligne à décider"}</TextLink> },
      { value: formatCount(alerts), colour: alerts > 0 ? "brick" : "success", label: <TextLink to="/equipe/vigilance">{alerts > 1 ? "alertes de vigilance à lire" : "alerte de vigilance à lire"}</TextLink> },
    ]}
  />
);
