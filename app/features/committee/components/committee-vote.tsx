import { Callout } from "~/ui/callout";
import type { FieldLike } from "~/ui/field-like";
import { RadioGroup } from "~/ui/radio-group";
import { TextArea } from "~/ui/text-area";
import { voteWords } from "../committee.fr";
import { voteChoices, type VoteChoice } from "../decision";
import type { MeetingKind } from "../meeting";

const descriptions: Record<VoteChoice, string> = {
  for: "Donner le label.",
  against: "Ne pas le donner. Une raison est demandée.",
  adjourn: "Attendre des compléments. Une raison est demandée.",
  abstain: "Ne compte ni pour ni contre.",
};

const options = voteChoices.map((value) => ({ value, label: voteWords[value], description: descriptions[value] }));

type VoteFieldsProps = { vote: FieldLike; reason: FieldLike; seatName: string; kind: MeetingKind };

/** The seat's vote: four choices and the reason that some need. */
export function VoteFields({ vote, reason, seatName, kind }: VoteFieldsProps) {
  return (
    <>
      <Callout>
        {kind === "meeting"
          ? "Votre vote compte si la présidence vous marque présent. Vous pouvez le changer jusqu’à la clôture ; il reste caché jusque-là."
          : "Voter, c’est être présent. Vous pouvez changer votre vote jusqu’à l’heure limite ; il reste caché jusqu’à la clôture."}
      </Callout>
      <RadioGroup field={vote} legend={`Au nom de votre siège (${seatName}), vous êtes`} options={options} />
      <TextArea field={reason} label="Pourquoi ?" hint="Nécessaire pour un vote contre ou pour ajourner, quinze caractères au moins. Le porteur la lira." optional />
    </>
  );
}
