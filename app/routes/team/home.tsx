import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { listCampaigns } from "~/features/campaigns/campaigns.server";
import { CampaignsToReview } from "~/features/campaigns/components/campaigns-to-review";
import { CommentsToRead } from "~/features/comments/components/comments-to-read";
import { countCommentsToRead } from "~/features/comments/team-comments.server";
import { ComplaintsWaiting } from "~/features/complaints/components/complaints-waiting";
import { countComplaints } from "~/features/complaints/complaints.server";
import { pageTitle } from "~/features/content/content";
import { EnquiriesWaiting } from "~/features/enquiries/components/enquiries-waiting";
import { listEnquiries } from "~/features/enquiries/enquiries.server";
import { ApplicationCounts } from "~/features/label/components/application-counts";
import { ApplicationsToCheck } from "~/features/label/components/applications-to-check";
import { MeetingsToCome } from "~/features/committee/components/meetings-to-come";
import { listMeetings } from "~/features/committee/meetings.server";
import { countApplications, listTeamApplications } from "~/features/label/team-applications.server";
import { listNeeds } from "~/features/reconciliation/needs.server";
import { ReportsOwed } from "~/features/stats/components/reports-owed";
import { reportDeadline } from "~/features/stats/report";
import { listReportsOwed } from "~/features/stats/reports.server";
import { countOfflineWaiting } from "~/features/offline-gifts/offline-needs.server";
import { MoneyTiles } from "~/features/reconciliation/components/money-tiles";
import { countOpenAlerts } from "~/features/vigilance/alerts.server";
import { now } from "~/lib/clock.server";
import { formatShortDate, parisDay } from "~/lib/dates";
import { Directory } from "~/ui/directory";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Équipe du label");

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "team.work");
  const at = await now();
  const [counts, toCheck, campaigns, meetings, needs, contacts, owed, offline, alerts, complaints, comments] = await Promise.all([
    countApplications(actor), listTeamApplications(actor, "submitted"), listCampaigns(), listMeetings(), listNeeds(at), listEnquiries(actor, {}), listReportsOwed(parisDay(at)), countOfflineWaiting(), countOpenAlerts(), countComplaints(at), countCommentsToRead(),
  ]);
  const toReview = campaigns.filter(({ status }) => status === "in_review");
  const toCome = meetings.filter(({ status }) => status === "planned");
  return { at, year: Number(parisDay(at).slice(0, 4)), owed, contacts, counts, toCheck, toReview, toCome, complaints, comments, money: { needs: needs.length, late: needs.filter(({ urgency }) => urgency === "late").length, offline, alerts: alerts.open } };
}

const desks = [
  {
    title: "Accueillir",
    items: [
      { to: "/equipe/contacts", label: "Contacts" },
      { to: "/equipe/creneaux", label: "Rendez-vous" },
      { to: "/equipe/partenaires", label: "Partenaires" },
      { to: "/equipe/reclamations", label: "Réclamations" },
    ],
  },
  {
    title: "Labelliser",
    items: [
      { to: "/equipe/demandes", label: "Demandes de label" },
      { to: "/equipe/echanges", label: "Échanges" },
      { to: "/equipe/seances", label: "Séances du comité" },
      { to: "/equipe/sieges", label: "Sièges et registre" },
      { to: "/equipe/labels", label: "Labels" },
    ],
  },
  {
    title: "Accompagner, financer",
    items: [
      { to: "/equipe/accompagnement", label: "Accompagnement" },
      { to: "/equipe/campagnes", label: "Campagnes" },
      { to: "/equipe/soutiens", label: "Mots de soutien" },
      { to: "/equipe/actualites", label: "Actualités des projets" },
      { to: "/equipe/commentaires", label: "Commentaires" },
      { to: "/equipe/coups-de-main", label: "Coups de main demandés" },
      { to: "/equipe/argent", label: "L’argent" },
      { to: "/equipe/vigilance", label: "Vigilance" },
    ],
  },
  {
    title: "Faire voter",
    items: [{ to: "/equipe/budget-citoyen", label: "Budget citoyen" }],
  },
  {
    title: "Rendre compte",
    items: [
      { to: "/equipe/bilan", label: "Le bilan" },
      { to: "/equipe/rapports", label: "Rapports annuels" },
      { to: "/equipe/exports", label: "Exports" },
      { to: "/equipe/import", label: "Le passé" },
      { to: "/equipe/journal", label: "Le journal" },
    ],
  },
  {
    title: "Tenir le site",
    items: [
      { to: "/equipe/textes", label: "Les textes" },
      { to: "/equipe/bandeau", label: "Le bandeau" },
    ],
  },
];

const NextReport = ({ year }: { year: number }) => (
  <p className="muted">
    Le <TextLink to={`/equipe/rapports/${year}`}>rapport annuel {year}</TextLink> sera à publier avant le {formatShortDate(`${reportDeadline(year)}T12:00:00Z`)} au soir.
  </p>
);

export default function TeamHome() {
  const { at, year, owed, contacts, counts, toCheck, toReview, toCome, complaints, comments, money } = useLoaderData<typeof loader>();
  return (
    <Section tight>
      <Stack gap="lg">
        <PageHeading title="Le bureau de l’équipe" size="md" lead="Ce qui attend l’équipe du label aujourd’hui." />
        <Directory label="Le travail de l’équipe" groups={desks} />
        <MoneyTiles {...money} />
        <ComplaintsWaiting {...complaints} />
        <CommentsToRead {...comments} now={at} />
        <ReportsOwed owed={owed} />
        <EnquiriesWaiting rows={contacts} now={at} />
        <ApplicationsToCheck applications={toCheck} now={at} />
        <CampaignsToReview campaigns={toReview} />
        <MeetingsToCome meetings={toCome} />
        <ApplicationCounts counts={counts} />
        <NextReport year={year} />
        <p>
          <TextLink to="/equipe/comptes/double-verification">Aider une personne qui a perdu son téléphone</TextLink>
        </p>
      </Stack>
    </Section>
  );
}
