import { ButtonLink } from "~/ui/button-link";
import { CopyField } from "~/ui/copy-field";
import { LinedList } from "~/ui/lined-list";
import { Panel } from "~/ui/panel";
import { Stack } from "~/ui/stack";
import { TextLink } from "~/ui/text-link";
import { shareLinks, widgetCode } from "../share-links";

type AddressProps = { title: string; page: string; short: string };

/** The address, and ways to send it. */
export const AddressPanel = ({ title, page, short }: AddressProps) => (
  <Panel title="L’adresse à donner">
    <Stack>
      <CopyField id="adresse-courte" label="Adresse courte, facile à dire et à taper" value={short} />
      <LinedList>
        {shareLinks({ title, address: page }).map(({ label, to }) => (
          <li key={label}><TextLink to={to} icon={to.startsWith("http") ? "external" : "mail"} {...(to.startsWith("http") && { target: "_blank", rel: "noopener" })}>{label}{to.startsWith("http") && <span className="sr"> (nouvelle fenêtre)</span>}</TextLink></li>
        ))}
      </LinedList>
    </Stack>
  </Panel>
);

/** What others see with the address. */
export const ImagePanel = ({ image }: { image: { path: string; alt: string } }) => (
  <Panel title="L’image qui l’accompagne">
    <Stack>
      <img src={image.path} alt={image.alt} width={1200} height={630} style={{ width: "100%", height: "auto" }} />
      <p className="sm muted">Elle se met à jour à chaque don. Un réseau qui l’a déjà montrée peut garder l’ancienne quelque temps.</p>
    </Stack>
  </Panel>
);

export const PosterPanel = ({ to, short }: { to: string; short: string }) => (
  <Panel title="L’affiche">
    <Stack>
      <p>Une page A4 à imprimer et à accrocher chez le boulanger, à la mairie, à l’école. Son code et son adresse mènent à votre campagne&nbsp;: <b>{short.replace(/^https?:\/\//, "")}</b></p>
      <p><ButtonLink to={to} icon="download" reloadDocument>Ouvrir l’affiche (PDF)</ButtonLink></p>
      <p className="sm muted">Pour du A5, choisissez ce format dans la fenêtre d’impression&nbsp;: l’affiche garde ses proportions.</p>
    </Stack>
  </Panel>
);

export const WidgetPanel = ({ title, page }: Omit<AddressProps, "short">) => (
  <Panel title="L’encart pour un autre site">
    <Stack>
      <p>Collez ce code dans une page de votre site, de votre commune ou d’un journal. L’encart montre où en est la campagne. Il ne dépose aucun cookie et n’exécute aucun script.</p>
      <CopyField id="encart-grand" label="Avec l’image" rows={5} value={widgetCode({ title, page, isLarge: true })} />
      <CopyField id="encart-petit" label="Sans l’image, pour une colonne étroite" rows={5} value={widgetCode({ title, page, isLarge: false })} />
      <p><TextLink to={`${page}/encart`} reloadDocument icon="external">Voir l’encart</TextLink></p>
    </Stack>
  </Panel>
);
