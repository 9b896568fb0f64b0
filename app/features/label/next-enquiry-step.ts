import { addDays, formatDateTime, formatShortDate, parisDay } from "~/lib/dates";
import type { EnquiryLife, EnquiryStage } from "./life";
import { NO_LIMIT, NOTHING_TO_DO, type NextStep } from "./step";

const chooseHour = ({ hour }: EnquiryLife): NextStep | null =>
  hour && {
    who: "holder",
    title: "Choisissez l’heure de votre premier rendez-vous",
    by: `Avant le ${formatShortDate(hour.until)}`,
    note: "Deux heures avec l’équipe, sur place ou en visio.",
    action: { to: hour.path, label: "Choisir l’heure" },
  };

const within = (since: Date, days: number) => `Avant le ${formatShortDate(addDays(parisDay(since), days))}`;

/** Where the change or the end of an appointment is done. */
const keep = ({ hour }: EnquiryLife) => (hour ? { action: { to: hour.path, label: "Changer ou annuler l’heure" } } : {});

/** Calendar days that the team promises itself, as the enquiries' board counts them; a week holds five working days. */
const days = { answer: 7, propose: 21, conclude: 21 };

const steps: Record<EnquiryStage, (enquiry: EnquiryLife) => NextStep> = {
  new: (enquiry) => chooseHour(enquiry) ?? { who: "team", title: "L’équipe du label vous répond", by: within(enquiry.since, days.answer), note: NOTHING_TO_DO },
  contacted: (enquiry) => chooseHour(enquiry) ?? { who: "team", title: "L’équipe vous propose un premier rendez-vous", by: within(enquiry.since, days.propose), note: NOTHING_TO_DO },
  meeting_planned: (enquiry) => ({
    who: enquiry.hour ? "holder" : "team",
    title: "Votre premier rendez-vous avec l’équipe",
    by: enquiry.meetingAt ? `Le ${formatDateTime(enquiry.meetingAt)}` : "La date vous est écrite par l’équipe",
    note: "Venez avec vos chiffres, même au brouillon : on en parle ensemble.",
    ...keep(enquiry),
  }),
  met: ({ since }) => ({ who: "team", title: "L’équipe vous écrit sa conclusion, et vous invite à ouvrir le projet si le label convient", by: within(since, days.conclude), note: NOTHING_TO_DO }),
  invited: ({ invitedUntil }) => ({
    who: "holder",
    title: "Ouvrez votre projet, par le lien reçu par courriel",
    by: invitedUntil ? `Avant le ${formatShortDate(invitedUntil)}` : "Tant que le lien du courriel s’ouvre",
    note: "Ce qui a été dit au rendez-vous y est déjà écrit. Courriel perdu ? L’équipe vous en renvoie un.",
  }),
  application: () => ({ who: "holder", title: "Votre projet est ouvert : tout se passe sur sa page", by: NO_LIMIT, action: { to: "/mon-espace", label: "Voir mes projets" } }),
  closed: () => ({ who: "holder", title: "Écrivez-nous à nouveau, si votre projet avance", by: "Quand vous voudrez", action: { to: "/prendre-contact", label: "Nous écrire" } }),
};

/** Before there is a project: what a first contact waits for. */
export const enquiryStep = (enquiry: EnquiryLife): NextStep => steps[enquiry.status](enquiry);
