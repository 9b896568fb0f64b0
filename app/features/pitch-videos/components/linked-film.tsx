import { useEffect, useRef, useState } from "react";
import { Button } from "~/ui/button";
import { useScripted } from "~/ui/use-scripted";
import { embedUrl, providerNames, watchUrl, type VideoLink } from "../video-link";

type LinkedFilmProps = { link: VideoLink; title: string };

/** The frame takes the place of the button, and the keyboard with it. */
function Frame({ link, title }: LinkedFilmProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => frame.current?.focus(), []);
  // YouTube refuses to play for a page that does not say where it is.
  return <iframe ref={frame} className="film-frame" src={embedUrl(link)} title={`Vidéo\u00a0: ${title}`} allow="fullscreen; picture-in-picture" referrerPolicy="strict-origin-when-cross-origin" />;
}

/** A film of another site: nothing is asked of it before a click, and without JavaScript its own page opens. */
export function LinkedFilm({ link, title }: LinkedFilmProps) {
  const [asked, setAsked] = useState(false);
  const scripted = useScripted();
  const site = providerNames[link.provider];
  if (asked) return <Frame link={link} title={title} />;
  return (
    <div className="film-door">
      <p>
        Cette vidéo est sur {site}. Tant que vous ne la demandez pas, {site} ne sait rien de votre visite.
      </p>
      <div className="film-gestures">
        {scripted && (
          <Button type="button" icon="play" onClick={() => setAsked(true)}>
            Lire ici, avec {site}<span className="sr"> la vidéo {title}</span>
          </Button>
        )}
        <a href={watchUrl(link)} rel="noreferrer noopener" target="_blank">
          Ouvrir sur {site}<span className="sr"> la vidéo {title}</span> (nouvel onglet)
        </a>
      </div>
    </div>
  );
}
