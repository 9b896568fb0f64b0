import { Form } from "@remix-run/react";
import { formatMonth } from "~/lib/dates";
import { formatCount } from "~/lib/money";
import { Button } from "~/ui/button";
import { ButtonLink } from "~/ui/button-link";
import { OfferCard } from "~/ui/offer-card";
import { Row } from "~/ui/row";
import { Stack } from "~/ui/stack";
import type { Arrangement } from "../arrange-rewards.server";
import { handOvers, perDonorWords, remaining, type Reward } from "../reward";
import { questionWords } from "../reward-questions";

type Editing = "all" | "stock" | "none";
type RewardListProps = { rewards: Reward[]; root: string; editing: Editing };
type ActionsProps = { reward: Reward; root: string; editing: Editing; first: boolean; last: boolean };

const buttons: { to: Arrangement; label: string; shown: (props: ActionsProps) => boolean }[] = [
  { to: "haut", label: "Monter", shown: ({ editing, first }) => editing === "all" && !first },
  { to: "bas", label: "Descendre", shown: ({ editing, last }) => editing === "all" && !last },
  { to: "masquer", label: "Masquer", shown: ({ editing, reward }) => editing !== "none" && !reward.hidden },
  { to: "montrer", label: "Montrer", shown: ({ editing, reward }) => editing !== "none" && reward.hidden },
  { to: "retirer", label: "Supprimer", shown: ({ editing, reward }) => editing === "all" && reward.taken === 0 },
];

const links = {
  all: { page: "", label: "Modifier" },
  stock: { page: "/stock", label: "Changer le stock" },
};

function RewardActions(props: ActionsProps) {
  const { reward, root, editing } = props;
  const about = <span className="sr"> la contrepartie {reward.title}</span>;
  return (
    <Row>
      {editing !== "none" && (
        <ButtonLink to={`${root}/${reward.id}${links[editing].page}`} variant="ghost" small icon="edit">
          {links[editing].label}
          {about}
        </ButtonLink>
      )}
      {buttons.filter(({ shown }) => shown(props)).map(({ to, label }) => (
        <Form key={to} method="post" action={`${root}/${reward.id}/place`}>
          <Button name="vers" value={to} variant="ghost" small>
            {label}
            {about}
          </Button>
        </Form>
      ))}
    </Row>
  );
}

const stockWords = (reward: Reward) => [inStock(reward), ...(reward.perDonor === null ? [] : [perDonorWords(reward.perDonor)])].join(", ");

const inStock = (reward: Reward) => (reward.stock === null ? `sans limite, ${reward.taken} promise${reward.taken > 1 ? "s" : ""}` : `encore ${formatCount(remaining(reward) ?? 0)} sur ${formatCount(reward.stock)}`);

/** The holder's own view: hidden ones included, each with what may still change. */
export function RewardList({ rewards, root, editing }: RewardListProps) {
  return (
    <Stack gap="lg">
      {rewards.map((reward, index) => (
        <div key={reward.id} className="stack">
          <OfferCard
            price={reward.priceCents}
            title={reward.hidden ? `${reward.title} (masquée)` : reward.title}
            details={[
              { icon: "box", text: stockWords(reward) },
              { icon: "clock", text: formatMonth(reward.deliveryMonth) },
              { icon: "pin", text: handOvers[reward.handOver] },
            ]}
            action={<RewardActions reward={reward} root={root} editing={editing} first={index === 0} last={index === rewards.length - 1} />}
          >
            {reward.description}
            {reward.questions.length > 0 && <span className="sm muted"> Vous demandez : {reward.questions.map(questionWords).join(" ; ")}.</span>}
          </OfferCard>
        </div>
      ))}
    </Stack>
  );
}
