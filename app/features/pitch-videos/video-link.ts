/** A film that stays where it is: nothing of it is asked for before a click. */
export type VideoLink = { provider: LinkProvider; host: string; ref: string };
export type LinkProvider = "youtube" | "vimeo" | "peertube";

export const providerNames: Record<LinkProvider, string> = { youtube: "YouTube", vimeo: "Vimeo", peertube: "PeerTube" };

const youtubeId = /^[\w-]{11}$/;
const vimeoId = /^\d{6,12}(?:\/[0-9a-f]{8,12})?$/;
const peertubeId = /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[1-9A-HJ-NP-Za-km-z]{20,24})$/;

function youtube({ hostname, pathname, searchParams }: URL): string | null {
  const [first, second] = pathname.split("/").filter(Boolean);
  if (hostname === "youtu.be") return first ?? null;
  if (!/^(www\.|m\.)?youtube(-nocookie)?\.com$/.test(hostname)) return null;
  return first === "watch" ? searchParams.get("v") : ["shorts", "embed", "live"].includes(first ?? "") ? (second ?? null) : null;
}

function vimeo({ hostname, pathname, searchParams }: URL): string | null {
  if (!/^(www\.|player\.)?vimeo\.com$/.test(hostname)) return null;
  const path = pathname.replace(/^\/(video\/)?|\/$/g, "");
  const hash = searchParams.get("h");
  return hash && !path.includes("/") ? `${path}/${hash}` : path;
}

const peertube = ({ pathname }: URL): string | null => /^\/(?:w|videos\/(?:watch|embed))\/([^/]+)\/?$/.exec(pathname)?.[1] ?? null;

const asked = (text: string): URL | null => (URL.canParse(text.trim()) ? new URL(text.trim()) : null);

/** Reads the address that a person copied; null when it names no film of a site that we show. `peertubeHosts`: the instances that are. */
export function readVideoLink(text: string, peertubeHosts: readonly string[]): VideoLink | null {
  const url = asked(text);
  if (url?.protocol !== "https:" || url.port !== "" || url.username !== "") return null;
  const [onYoutube, onVimeo] = [youtube(url), vimeo(url)];
  if (onYoutube !== null) return youtubeId.test(onYoutube) ? { provider: "youtube", host: "www.youtube-nocookie.com", ref: onYoutube } : null;
  if (onVimeo !== null) return vimeoId.test(onVimeo) ? { provider: "vimeo", host: "player.vimeo.com", ref: onVimeo } : null;
  const onPeertube = peertubeHosts.includes(url.hostname) ? peertube(url) : null;
  return onPeertube !== null && peertubeId.test(onPeertube) ? { provider: "peertube", host: url.hostname, ref: onPeertube } : null;
}

/** What the frame loads once a person has asked for it: without cookies where the site can do without. */
export function embedUrl({ provider, host, ref }: VideoLink): string {
  if (provider === "youtube") return `https://${host}/embed/${ref}?cc_load_policy=1&cc_lang_pref=fr&hl=fr&rel=0`;
  const [id, hash] = ref.split("/");
  if (provider === "vimeo") return `https://${host}/video/${id}?dnt=1&texttrack=fr${hash ? `&h=${hash}` : ""}`;
  return `https://${host}/videos/embed/${ref}?p2p=0&subtitle=fr`;
}

/** The film's own page. */
export function watchUrl({ provider, host, ref }: VideoLink): string {
  if (provider === "youtube") return `https://www.youtube.com/watch?v=${ref}`;
  return provider === "vimeo" ? `https://vimeo.com/${ref}` : `https://${host}/w/${ref}`;
}

/** The only other sites that a frame of ours may show. */
export const frameSources = (peertubeHosts: readonly string[]): string[] => ["www.youtube-nocookie.com", "player.vimeo.com", ...peertubeHosts].map((host) => `https://${host}`);
