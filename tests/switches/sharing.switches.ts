import type { Switch } from "./switch";

export default [
  { protection: "An image drawn before a gift is not given after it", file: "app/features/sharing/share-image.server.ts",
    from: `JSON.stringify([DRAWING, card])`, to: `JSON.stringify([DRAWING, card.title])`,
    proof: "app/features/sharing/sharing.server.test.ts", title: "the page names the image that its address gives, and another one once a gift is paid" },
  { protection: "Only the widget may be framed by other sites", file: "app/services/http/protection.server.ts",
    from: `framed.test(path) && `, to: ``,
    proof: "app/features/sharing/widget.server.test.ts", title: "/projets/le-four/soutenir with" },
] satisfies Switch[];
