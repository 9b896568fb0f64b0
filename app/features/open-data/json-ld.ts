import type { Event, Organization, Place, PostalAddress, Project, VirtualLocation } from "schema-dts";

/**
 * What pages say of themselves to machines, in schema.org's words: its vocabulary is a type, so that a property which it does not know, or not
 * of this thing, does not compile. The page writes them with `<` escaped (Remix's `script:ld+json`).
 */

type Instant = Date | string;
const instant = (at: Instant) => new Date(at).toISOString();
const country = { "@type": "PostalAddress", addressCountry: "FR" } as const satisfies PostalAddress;

/** A commune of this territory. */
const placeOf = (name: string) => ({ "@type": "Place", name, address: { ...country, addressLocality: name } }) as const satisfies Place;

type Structure = { name: string; slug: string };
const structure = (site: string, { name, slug }: Structure) => ({ "@type": "Organization", name, url: `${site}/structures/${slug}` }) as const satisfies Organization;

type ToldProject = { title: string; summary: string; slug: string; place: string; organisation: Structure; picture: string | null; /** Null when one may not give now. */ giveTo: string | null };

export const projectThing = (site: string, { title, summary, slug, place, organisation, picture, giveTo }: ToldProject) => ({
  "@type": "Project",
  name: title,
  description: summary,
  url: `${site}/projets/${slug}`,
  location: placeOf(place),
  parentOrganization: structure(site, organisation),
  ...(picture && { image: `${site}/images/${picture}` }),
  ...(giveTo && { potentialAction: { "@type": "DonateAction", recipient: structure(site, organisation), target: `${site}${giveTo}` } }),
}) as const satisfies Project;

type Organisation = Structure & { purpose: string; place: string };

export const organisationThing = (site: string, { name, slug, purpose, place }: Organisation) => ({
  ...structure(site, { name, slug }), description: purpose, address: { ...country, addressLocality: place },
}) as const satisfies Organization;

type Partner = { name: string; slug: string; summary: string | null; website: string | null; phone: string | null };

export const partnerThing = (site: string, { name, slug, summary, website, phone }: Partner) => ({
  "@type": "Organization", name, url: `${site}/partenaires/${slug}`,
  ...(summary && { description: summary }), ...(website && { sameAs: website }), ...(phone && { telephone: phone }),
}) as const satisfies Organization;

type Gathering = { id: string; title: string; startsAt: Instant; endsAt: Instant; place: string | null; byVideo: boolean };

const attendance = ({ place, byVideo }: Gathering) => (byVideo ? (place ? "Mixed" : "Online") : "Offline");

/** The address of the video call is mailed to those who join: the page stands for it. */
const locationsOf = (url: string, { place, byVideo }: Gathering): (Exclude<Place, string> | Exclude<VirtualLocation, string>)[] => [
  ...(place ? [{ "@type": "Place" as const, name: place, address: { ...country, streetAddress: place } }] : []),
  ...(byVideo ? [{ "@type": "VirtualLocation" as const, url }] : []),
];

export function gatheringThing(site: string, gathering: Gathering) {
  const url = `${site}/rencontres/${gathering.id}`;
  return {
    "@type": "Event",
    name: gathering.title,
    url,
    startDate: instant(gathering.startsAt),
    endDate: instant(gathering.endsAt),
    eventStatus: "https://schema.org/EventScheduled",
    eventAttendanceMode: `https://schema.org/${attendance(gathering)}EventAttendanceMode`,
    location: locationsOf(url, gathering),
    isAccessibleForFree: true,
    organizer: { "@type": "Organization", name: "Propulsons!", url: site },
  } as const satisfies Event;
}
