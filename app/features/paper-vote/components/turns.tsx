import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { LinedList } from "~/ui/lined-list";
import { Panel } from "~/ui/panel";
import { Row } from "~/ui/row";
import { Stack } from "~/ui/stack";
import { Tag } from "~/ui/tag";

type Turn = { turn: number; accountId: string; name: string; finishedAt: Date | string | null };
type Props = { turns: readonly Turn[]; mayBegin: boolean; /** Whose keying this person may begin again. */ mayDrop: (turn: Turn) => boolean };

/** Who keys this place, and how far they say they are. */
export function Turns({ turns, mayBegin, mayDrop }: Props) {
  return (
    <Panel title="Les deux saisies">
      <Stack>
        {turns.length > 0 && <LinedList>{turns.map((turn) => <OneTurn key={turn.turn} turn={turn} mayDrop={mayDrop(turn)} />)}</LinedList>}
        {mayBegin && (
          <Form method="post" action="?commencer">
            <p>Mélangez la pile avant de commencer : l’ordre des bulletins ne doit rien dire de l’ordre des gens.</p>
            <p><Button>Commencer la saisie</Button></p>
          </Form>
        )}
      </Stack>
    </Panel>
  );
}

function OneTurn({ turn: { turn, name, finishedAt }, mayDrop }: { turn: Turn; mayDrop: boolean }) {
  return (
    <li>
      <Row between>
        <span>{turn === 1 ? "Première saisie" : "Seconde saisie"} : {name}</span>
        <Tag tone={finishedAt ? "success" : "warning"}>{finishedAt ? "Terminée" : "En cours"}</Tag>
        {mayDrop && !finishedAt && (
          <Form method="post" action="?effacer">
            <input type="hidden" name="turn" value={turn} />
            <Button variant="ghost" small>Effacer cette saisie<span className="sr"> ({name})</span></Button>
          </Form>
        )}
      </Row>
    </li>
  );
}
