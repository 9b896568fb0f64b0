import { Body, Container, Head, Html, Preview } from "react-email";
import type { ReactNode } from "react";

type MailLayoutProps = { title: string; preview: string; children: ReactNode };

export function MailLayout({ title, preview, children }: MailLayoutProps) {
  return (
    <Html lang="fr">
      <Head />
      <Preview>{preview}</Preview>
      <Body>
        <Container>
          <h1>{title}</h1>
          {children}
        </Container>
      </Body>
    </Html>
  );
}
