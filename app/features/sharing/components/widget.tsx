import type { ReactNode } from "react";
import { inked } from "~/ui/art/inks";
import { courses } from "~/ui/gauge-share";
import { poster, posterHeight, posterWidth, sceneFor } from "~/ui/art/poster";
import type { ShareCard } from "../share-card";

/** Everything opens in the reader's own window, outside the frame; the site that shows it is told nothing. */
const Out = ({ to, className, children }: { to: string; className?: string; children: ReactNode }) => (
  <a href={to} className={className} target="_blank" rel="noopener">{children}</a>
);

const bricks = 20;
const course = (share: number) => Array.from({ length: bricks }, (_, index) => ({ left: index * 10, filled: Math.min(Math.max((share / 100) * bricks - index, 0), 1) * 9 }));

/** The words beside it say all of it. */
function Wall({ raised, goal }: { raised: number; goal: number }) {
  const { first, second } = courses(raised, goal);
  return (
    <svg className="gauge" viewBox="0 0 199 16" preserveAspectRatio="none" aria-hidden="true">
      {course(first).map(({ left, filled }) => <g key={left}><rect x={left} width="9" height="16" fill="#d3dad5" /><rect x={left} width={filled} height="16" fill="#07525e" /></g>)}
      {second > 0 && course(second).map(({ left, filled }) => <rect key={left} x={left} width={filled} height="7" fill="#c4472a" />)}
    </svg>
  );
}

function Picture({ site, picture, alt }: { site: string; picture: ShareCard["picture"]; alt: string }) {
  if (picture === "landscape") return null;
  const { fileId, theme, seed } = picture;
  if (fileId) return <img src={`${site}/images/${fileId}/800`} alt={alt} width="800" height="500" />;
  return <svg viewBox={`0 0 ${posterWidth} ${posterHeight}`} preserveAspectRatio="xMidYMid slice" aria-hidden="true" dangerouslySetInnerHTML={{ __html: inked(poster("encart", sceneFor(theme, seed))) }} />;
}

export type WidgetProps = { site: string; page: string; giveTo: string | null; card: ShareCard; alt: string; isLarge: boolean; legal: string };

/** A campaign inside somebody else's page: no script, no cookie, everything said in words. */
export function Widget({ site, page, giveTo, card, alt, isLarge, legal }: WidgetProps) {
  const { kicker, title, gauge, figure, note, mark, picture } = card;
  return (
    <main>
      {isLarge && <div className="picture"><Picture site={site} picture={picture} alt={alt} /></div>}
      <div className="words">
        {(note || mark) && <p className="tags">{note && <span className="tag">{note}</span>}{mark && <span className="tag mark">{mark}</span>}</p>}
        <h1><Out to={page}>{title}</Out></h1>
        <p className="muted">{kicker}</p>
        {gauge && <Wall {...gauge} />}
        {figure && <p><span className="sum">{figure.value}</span> {figure.words}</p>}
        <Out to={giveTo ?? page} className="give">{giveTo ? "Soutenir ce projet" : "Voir le projet"}</Out>
        <footer>Sur <Out to={site}>Propulsons!</Out>, {legal}</footer>
      </div>
    </main>
  );
}

/** Where no campaign is online (any more). */
export const NoWidget = ({ site }: { site: string }) => (
  <main>
    <div className="words">
      <h1>Cette campagne n’est pas en ligne</h1>
      <p className="muted">Son adresse a changé, ou elle n’est plus publique.</p>
      <Out to={`${site}/projets`} className="give">Voir les campagnes</Out>
    </div>
  </main>
);
