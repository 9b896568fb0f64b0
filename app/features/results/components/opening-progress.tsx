import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { Callout } from "~/ui/callout";
import { Gauge } from "~/ui/gauge";
import { Panel } from "~/ui/panel";
import { Stack } from "~/ui/stack";
import { TextLink } from "~/ui/text-link";

const everySeconds = 2;

const many = new Intl.NumberFormat("fr-FR");

/** The page follows by itself; without JavaScript the link does. */
export function OpeningProgress({ roundId, opened, total }: { roundId: string; opened: number; total: number }) {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    const timer = setInterval(revalidate, everySeconds * 1000);
    return () => clearInterval(timer);
  }, [revalidate]);
  return (
    <Panel title="L’urne s’ouvre">
      <Stack>
        <Gauge raised={opened} goal={total}>
          <p>{opened < total ? <><b>{many.format(opened)}</b> bulletins ouverts sur {many.format(total)}</> : <>Les {many.format(total)} bulletins sont ouverts. On les compte.</>}</p>
        </Gauge>
        <Callout>
          <p>La clé est dans la mémoire du site, le temps de l’ouverture, et nulle part ailleurs. Si l’ouverture s’arrêtait, rien ne serait écrit : il suffirait de taper les parts à nouveau. Dès que tout est compté, la clé est effacée : brûlez ou déchirez alors les papiers.</p>
        </Callout>
        <p className="sm muted">Cette page suit l’ouverture d’elle-même. <TextLink to={`/bureau-de-vote/${roundId}/ouverture`} reloadDocument>Actualiser</TextLink></p>
      </Stack>
    </Panel>
  );
}
