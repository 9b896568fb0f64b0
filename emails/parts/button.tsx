import { Button } from "react-email";
import { useMailSettings } from "./context";
import { family, opal } from "./style";

/** The one thing to do. `href` may be one of our own paths. */
export function MailButton({ href, children }: { href: string; children: string }) {
  const { publicUrl } = useMailSettings();
  return (
    <Button href={new URL(href, publicUrl).href} style={{ background: opal, color: "#ffffff", fontFamily: family, fontWeight: 700, fontSize: 17, padding: "14px 22px", margin: "0 0 16px" }}>
      {children}
    </Button>
  );
}
