type Shared = { title: string; address: string };

const words = ({ title, address }: Shared) => encodeURIComponent(`${title}\u00a0: ${address}`);

/** Ways to tell others, each a plain link: no script of another company comes with it. */
export const shareLinks = (shared: Shared) => {
  const address = encodeURIComponent(shared.address);
  return [
    { label: "Par e-mail", to: `mailto:?subject=${encodeURIComponent(shared.title)}&body=${words(shared)}` },
    { label: "Par SMS", to: `sms:?&body=${words(shared)}` },
    { label: "WhatsApp", to: `https://wa.me/?text=${words(shared)}` },
    { label: "Facebook", to: `https://www.facebook.com/sharer/sharer.php?u=${address}` },
    { label: "LinkedIn", to: `https://www.linkedin.com/sharing/share-offsite/?url=${address}` },
  ];
};

type Framed = { title: string; page: string; isLarge: boolean };

const attribute = (text: string) => text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");

/** What the holder pastes into another site's page: isolated, as wide as its place up to a card. */
export const widgetCode = ({ title, page, isLarge }: Framed): string =>
  `<iframe src="${attribute(`${page}/encart${isLarge ? "" : "?taille=petit"}`)}" title="${attribute(`Soutenir : ${title}`)}" sandbox="allow-popups allow-popups-to-escape-sandbox" loading="lazy" style="width:100%;max-width:360px;height:${isLarge ? 520 : 370}px;border:0"></iframe>`;
