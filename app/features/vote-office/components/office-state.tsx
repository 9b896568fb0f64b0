import { ButtonLink } from "~/ui/button-link";
import { Panel } from "~/ui/panel";
import { Stack } from "~/ui/stack";
import { Tag } from "~/ui/tag";
import type { OfficeMember, Preparation } from "../office";
import { preparationWords } from "../vote-office.fr";
import { OfficeMembers } from "./office-members";
import { PublicKey } from "./public-key";

type Shown = { editionId: string; roundId: string; threshold: number; publicKey: string | null; members: readonly Pick<OfficeMember, "accountId" | "name" | "shareConfirmedAt">[] };

/** Where the office stands, and the one next gesture. */
export function OfficeState({ office, preparation }: { office: Shown; preparation: Preparation }) {
  const { tag, tone, next } = preparationWords[preparation];
  return (
    <Panel title={`${office.threshold} parts sur ${office.members.length} ouvrent l’urne`} aside={<Tag tone={tone}>{tag}</Tag>}>
      <Stack>
        <OfficeMembers members={office.members} hasKey={office.publicKey !== null} />
        <p>{next}</p>
        {office.publicKey && <PublicKey publicKey={office.publicKey} />}
        {preparation !== "sealed" && (
          <p>
            <ButtonLink to={`/equipe/budget-citoyen/${office.editionId}/bureau/cle`} variant={office.publicKey ? "ghost" : "primary"} icon="lock">
              {office.publicKey ? "Refaire la clé" : "Faire la clé"}
            </ButtonLink>
          </p>
        )}
      </Stack>
    </Panel>
  );
}
