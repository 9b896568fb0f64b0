import type { ReactNode } from "react";
import { Body, Container, Head, Heading, Html, Img, Preview, Section, Text } from "react-email";
import { useMailSettings } from "./context";
import { chalk, colza, display, family, ink } from "./style";

type MailLayoutProps = { title: string; preview: string; children: ReactNode };

/** Colza head with the message as its title, one column, legal foot. Logo as PNG; everything is said in text. */
export function MailLayout({ title, preview, children }: MailLayoutProps) {
  const { publicUrl, isDemo, legal } = useMailSettings();
  return (
    <Html lang="fr">
      <Head />
      <Preview>{preview}</Preview>
      <Body style={{ margin: 0, background: chalk }}>
        <Container style={{ width: "100%", maxWidth: 600, background: "#ffffff", wordBreak: "break-word", overflowWrap: "anywhere" }}>
          {isDemo && <Text style={{ background: ink, color: chalk, fontFamily: family, fontSize: 14, margin: 0, padding: "8px 32px" }}>Démonstration : personnes, projets et paiements sont fictifs.</Text>}
          <Section style={{ background: colza, padding: "22px 32px 28px" }}>
            <Img src={`${publicUrl}/mail/logo.png`} alt="Propulsons!" height={44} style={{ margin: "0 0 18px" }} />
            <Heading as="h1" style={{ fontFamily: display, color: ink, fontSize: 30, lineHeight: 1.12, margin: 0 }}>
              {title}
            </Heading>
          </Section>
          <Section style={{ padding: "28px 32px 20px" }}>{children}</Section>
          <Section style={{ background: ink, padding: "20px 32px" }}>
            <Text style={{ fontFamily: family, fontSize: 14, lineHeight: 1.5, margin: 0, color: "#b9c5cc" }}>
              Propulsons! – {legal.name}, {legal.form}, {legal.address}. ORIAS n°&nbsp;{legal.orias}. Une question ? Répondez à ce message ou appelez le {legal.phone}. Ce
              message ne contient aucun mouchard.
            </Text>
          </Section>
        </Container>
      </Body>
    </Html>
  );
}
