import type { Refusals } from "~/lib/errors";
import { formatDateTime, formatTime } from "~/lib/dates";
import type { EventKind } from "./event";

export const eventWords: Record<EventKind, string> = {
  first_meeting: "Premier rendez-vous", workshop: "Comptoir à initiatives", coaching: "Accompagnement", budget_writing: "Écriture du budget",
  shooting: "Journée de tournage", accountability: "Rendre compte",
};

export const eventsRefusals: Refusals = {
  "event.past": "Cette heure est passée. Choisissez-en une à venir.",
  "event.host_busy": "Cette personne reçoit déjà à ce moment-là. Choisissez une autre heure, ou quelqu’un d’autre.",
  "event.not_team": "Cette personne n’est pas de l’équipe du label.",
  "event.full": "Ce créneau vient d’être pris. Choisissez-en un autre : il en reste peut-être ci-dessous.",
  "event.not_offered": "Ce créneau n’est plus proposé. Choisissez-en un autre.",
  "event.too_late": "Il est trop tard pour changer ce rendez-vous ici. Appelez l’équipe du label.",
  "event.already_booked": "Cette adresse a déjà une place.",
  "event.has_bookings": "Quelqu’un a pris ce créneau : annulez ou déplacez d’abord son rendez-vous.",
  "event.not_over": "Ce rendez-vous n’a pas encore commencé.",
};

type Hours = { startsAt: Date | string; endsAt: Date | string };
/** « jeudi 12 novembre 2026 à 10 h 00, jusqu’à 12 h 00 » */
export const hoursInWords = ({ startsAt, endsAt }: Hours): string => `${formatDateTime(startsAt)}, jusqu’à\u00a0${formatTime(endsAt)}`;

export const placeInWords = ({ place, videoUrl }: { place: string | null; videoUrl: string | null }): string => place ?? (videoUrl ? "En visioconférence" : "");
