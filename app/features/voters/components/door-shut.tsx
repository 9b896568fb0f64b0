import { formatDateTime } from "~/lib/dates";
import { ButtonLink } from "~/ui/button-link";
import { Callout } from "~/ui/callout";
import { Row } from "~/ui/row";
import { Stack } from "~/ui/stack";
import type { DoorState } from "../door";
import { DoorPage } from "./door-page";

type DoorShutProps = { state: Exclude<DoorState, "open">; year: number; opensAt: string; closesAt: string };

const titles = { unsealed: "Le vote n’est pas encore ouvert", before: "Le vote n’est pas encore ouvert", over: "Le vote est terminé" };

/** Who comes too early or too late learns when. */
export function DoorShut({ state, year, opensAt, closesAt }: DoorShutProps) {
  return (
    <DoorPage title={titles[state]}>
      <Stack>
        <Callout>
          {state === "over" ? <>On a voté jusqu’au {formatDateTime(closesAt)}. Merci à toutes celles et ceux qui ont voté.</> : <>On votera du {formatDateTime(opensAt)} au {formatDateTime(closesAt)}.</>}
        </Callout>
        <Row>
          <ButtonLink to={`/budget-citoyen/${year}`}>Le budget citoyen {year}</ButtonLink>
          <ButtonLink to={`/budget-citoyen/${year}/initiatives`} variant="ghost">Voir les initiatives</ButtonLink>
        </Row>
      </Stack>
    </DoorPage>
  );
}
