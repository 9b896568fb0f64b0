import { formatDateTime } from "~/lib/dates";
import { MailButton } from "./parts/button";
import { FactsTable } from "./parts/facts-table";
import type { Invitation } from "./parts/invitation";
import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

export type AppointmentProps = {
  verb: "booked" | "moved" | "waiting" | "promoted" | "left" | "cancelled" | "reminder";
  /** Why it does not take place. */
  reason: string | null;
  bookingId: string;
  sequence: number;
  name: string;
  title: string;
  startsAt: string;
  endsAt: string;
  place: string | null;
  videoUrl: string | null;
  hostName: string;
  /** Where it is changed or cancelled; absent for whoever receives. */
  link: string | null;
  changeUntil: string | null;
};

/** Whoever has the link may change the appointment. */
export const secretProps = ["link"] as const;

const words: Record<AppointmentProps["verb"], { subject: (title: string, when: string) => string; title: string; lead: string }> = {
  booked: { subject: (title, when) => `${title}\u00a0: ${when}`, title: "C’est noté", lead: "Votre rendez-vous est pris. L’invitation jointe l’inscrit dans votre agenda." },
  moved: { subject: (title, when) => `${title} déplacé\u00a0: ${when}`, title: "Le rendez-vous change d’heure", lead: "Voici la nouvelle heure. Votre agenda se met à jour avec l’invitation jointe." },
  waiting: { subject: (title) => `${title}\u00a0: vous êtes sur la liste d’attente`, title: "Vous êtes sur la liste d’attente", lead: "Toutes les places sont prises pour l’instant. Si l’une se libère, elle est à vous et nous vous l’écrivons aussitôt." },
  promoted: { subject: (title, when) => `Une place s’est libérée\u00a0: ${title}, ${when}`, title: "Vous avez une place", lead: "Une place s’est libérée, elle est à vous. L’invitation jointe l’inscrit dans votre agenda. Si vous ne pouvez plus venir, rendez-la\u00a0: quelqu’un d’autre l’attend." },
  left: { subject: (title) => `${title}\u00a0: votre place est rendue`, title: "Votre place est rendue", lead: "Vous n’êtes plus inscrit. Votre agenda l’efface avec le message joint." },
  cancelled: { subject: (title, when) => `${title} annulé\u00a0: ${when}`, title: "Le rendez-vous est annulé", lead: "Ce rendez-vous n’a plus lieu. Votre agenda l’efface avec le message joint." },
  reminder: { subject: (title, when) => `Rappel\u00a0: ${title}, ${when}`, title: "À bientôt", lead: "Un rappel, pour que tout soit prêt." },
};

export const subject = ({ verb, title, startsAt }: AppointmentProps) => words[verb].subject(title, formatDateTime(startsAt));

/** A reminder, or a rank on a waiting list, changes nothing in a calendar. */
export const invitation = ({ verb, bookingId, sequence, startsAt, endsAt, title, place, videoUrl, hostName }: AppointmentProps): Invitation | null =>
  verb === "reminder" || verb === "waiting"
    ? null
    : {
        method: verb === "cancelled" || verb === "left" ? "cancel" : "request", id: bookingId, sequence, title: `${title}, Propulsons!`, place: place ?? videoUrl, url: videoUrl,
        startsAt: new Date(startsAt), endsAt: new Date(endsAt), description: `Avec ${hostName}.`,
      };

export default function Appointment({ verb, name, title, startsAt, place, videoUrl, hostName, link, changeUntil, reason }: AppointmentProps) {
  const { title: head, lead } = words[verb];
  const rows = [
    { label: "Rendez-vous", value: title },
    { label: "Quand", value: formatDateTime(startsAt) },
    ...(place ? [{ label: "Où", value: place }] : []),
    ...(videoUrl ? [{ label: "En visioconférence", value: videoUrl }] : []),
    { label: "Avec", value: hostName },
  ];
  return (
    <MailLayout title={head} preview={formatDateTime(startsAt)}>
      <Paragraph>Bonjour {name},</Paragraph>
      <Paragraph>{lead}</Paragraph>
      {reason && <Paragraph>{reason}</Paragraph>}
      <FactsTable rows={rows} />
      {link && verb !== "cancelled" && changeUntil && <Paragraph>Un empêchement&nbsp;? Vous pouvez changer ou annuler jusqu’au {formatDateTime(changeUntil)}.</Paragraph>}
      {link && <MailButton href={link}>{verb === "cancelled" ? "Choisir une autre heure" : "Changer ou annuler"}</MailButton>}
    </MailLayout>
  );
}
