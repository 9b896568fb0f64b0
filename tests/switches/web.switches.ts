import type { Switch } from "./switch";

const methods = "app/services/http/methods.server.test.ts";
const cookie = { file: "app/lib/site-cookie.server.ts", proof: "app/lib/site-cookie.server.test.ts", title: "on https a cookie is the host's own" };

export default [
  {
    protection: "A mail goes to one address, whatever is in it", file: "app/services/mail.server.ts", from: `to: { name: "", address: mail.to }`, to: "to: mail.to",
    proof: "app/services/mail.server.test.ts", title: "a subject or an address with line ends",
  },
  { protection: "Scripts read no cookie", from: "httpOnly: true, ", to: "", ...cookie },
  { protection: "No other host of the domain plants a cookie", from: "prefix: \"__Host-\"", to: "prefix: \"\"", ...cookie },
  {
    protection: "Browsers keep to https", file: "app/services/http/protection.server.ts", from: "...(https && onHttps)", to: "...(!https && onHttps)",
    proof: methods, title: "on https every answer says HSTS",
  },
] satisfies Switch[];
