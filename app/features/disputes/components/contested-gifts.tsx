import { formatDate } from "~/lib/dates";
import { LinedList } from "~/ui/lined-list";
import { Money } from "~/ui/money";
import { Panel } from "~/ui/panel";
import { Tag } from "~/ui/tag";
import type { ContestedGift } from "../contested-gifts.server";

function fate({ endedAt, lostCents, means }: ContestedGift): { label: string; tone: "warning" | "success" | "draft"; text: string } {
  if (endedAt === null && means === "card") return { label: "Contesté", tone: "warning", text: "La banque du donateur examine. Le don compte toujours, son versement attend. L’équipe du label s’en occupe." };
  if (endedAt !== null && lostCents === 0) return { label: "Maintenu", tone: "success", text: "La banque ne conteste plus ce don. Il suit son chemin." };
  if (means === "debit") return { label: "Prélèvement rejeté", tone: "draft", text: "La banque du donateur a rejeté le prélèvement. Ce don ne vous est pas dû." };
  return { label: "Reparti", tone: "draft", text: "La banque du donateur a gardé l’argent. Ce don ne vous est pas dû." };
}

/** For the holder: which gifts a bank contests or took. */
export function ContestedGifts({ gifts }: { gifts: readonly ContestedGift[] }) {
  if (gifts.length === 0) return null;
  return (
    <Panel title="Dons contestés par une banque">
      <LinedList>
        {gifts.map((gift) => {
          const { label, tone, text } = fate(gift);
          return (
            <li key={gift.id}>
              <p>
                <Money cents={gift.amountCents} />, donnés le {formatDate(gift.chargedAt)}{gift.donorName ? ` par ${gift.donorName}` : ""}. <Tag tone={tone}>{label}</Tag>
              </p>
              <p className="muted">{text}</p>
            </li>
          );
        })}
      </LinedList>
    </Panel>
  );
}
