import { formatShortDate } from "~/lib/dates";
import { MailButton } from "./parts/button";
import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

type Kind = "account_14" | "account_7" | "account_3" | "account_missed" | "account_stopped" | "held_60" | "held_80" | "held_89" | "payout_late";

export type MoneyNoticeProps = {
  name: string; projectName: string; kind: Kind; isTeam: boolean; link: string;
  launchOn: string | null;
  /** What Stripe waits for, in words. */
  asked: readonly string[];
  promisedBy: string | null;
  /** Why the promised day was missed, a sentence. */
  why: string;
};

const missing = ({ asked }: MoneyNoticeProps) => (asked.length > 0 ? ` Stripe attend : ${asked.join(", ")}.` : " Stripe attend encore des informations.");
const opening = ({ launchOn }: MoneyNoticeProps) => (launchOn ? formatShortDate(launchOn) : "bientôt");
const held = (days: number) => ({
  title: () => `Des dons gardés depuis ${days} jours`,
  text: () => `Le plus ancien don de cette campagne est payé depuis ${days} jours et n’est arrivé ni chez le porteur ni chez son donateur. Stripe laisse 90 jours : regardez ce qui le retient.`,
});
const before = { title: (props: MoneyNoticeProps) => `Le compte n’est pas complet, la campagne s’ouvre le ${opening(props)}`, text: (props: MoneyNoticeProps) => `Sans compte complet chez Stripe, la campagne ne peut pas s’ouvrir.${missing(props)}` };

const words: Record<Kind, { title: (props: MoneyNoticeProps) => string; text: (props: MoneyNoticeProps) => string }> = {
  account_14: before,
  account_7: before,
  account_3: before,
  account_missed: { title: () => "La campagne n’a pas pu s’ouvrir", text: (props) => `Le compte chez Stripe n’est pas complet.${missing(props)} La campagne s’ouvre toute seule dès qu’il l’est.` },
  account_stopped: { title: () => "Stripe a bloqué le compte qui reçoit l’argent", text: (props) => `Les dons restent en sécurité, mais rien ne peut être versé.${missing(props)}` },
  held_60: held(60),
  held_80: held(80),
  held_89: held(89),
  payout_late: {
    title: () => "Le versement est en retard",
    text: ({ promisedBy, why }) => `Il était promis au plus tard le ${promisedBy ? formatShortDate(promisedBy) : "jour dit"}. ${why} L’argent est en sécurité.`,
  },
};

const nbsp = (text: string) => text.replace(/ ([:;!?])/g, "\u00a0$1");

export const subject = (props: MoneyNoticeProps) => `«\u00a0${props.projectName}\u00a0» : ${words[props.kind].title(props)}`;

export default function MoneyNotice(props: MoneyNoticeProps) {
  const { title, text } = words[props.kind];
  return (
    <MailLayout title={nbsp(title(props))} preview={nbsp(text(props))}>
      <Paragraph>Bonjour {props.name},</Paragraph>
      <Paragraph>Il s’agit de «&nbsp;{props.projectName}&nbsp;». {nbsp(text(props))}</Paragraph>
      <MailButton href={props.link}>{props.isTeam ? "Voir l’argent de la campagne" : props.kind.startsWith("account_") ? "Voir le compte" : "Voir le versement"}</MailButton>
    </MailLayout>
  );
}
