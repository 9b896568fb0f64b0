import { html, type Html } from "./html";

export interface Frame {
  title: string;
  /** The sentence that says, first thing, that nothing here is real. */
  notice: string;
  wide?: boolean;
}

export function layout({ title, notice, wide }: Frame, main: Html): string {
  const document = html`<!doctype html>
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <link rel="icon" href="/_demo/_sandbox/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/_demo/_sandbox/sandbox.css" />
      </head>
      <body>
        <a class="skip" href="#contenu">Aller au contenu</a>
        <header class="notice">
          <p class="wrap"><strong>${notice}</strong></p>
        </header>
        <main id="contenu" tabindex="-1" class="wrap${wide ? " wide" : ""}">${main}</main>
        <footer class="foot">
          <p class="wrap">
            Bac à sable de Propulsons! : tout ce qui se passe ici est fictif. <a href="/">Revenir au site</a>
          </p>
        </footer>
      </body>
    </html>`;
  return document.text;
}

/** Above a form that was refused; the page title starts with « Erreur ». */
export function alert(title: string, sentence: string): Html {
  return html`<div class="alert" role="alert">
    <svg aria-hidden="true" viewBox="0 0 24 24" width="24" height="24">
      <path
        d="M12 2 23 21H1Z M12 9v6 M12 17.5v1"
        fill="none"
        stroke="currentColor"
        stroke-width="2.4"
        stroke-linejoin="round"
      />
    </svg>
    <div>
      <h2>${title}</h2>
      <p>${sentence}</p>
    </div>
  </div>`;
}
