import { LinedList } from "~/ui/lined-list";
import { Panel } from "~/ui/panel";

/** What is said before one writes: who reads first, and what is not published (Digital Services Act, article 14). */
export const CommentRules = () => (
  <Panel title="Avant de paraître" flat>
    <LinedList>
      <li>Une personne de l’équipe du label lit chaque commentaire avant de le publier. Aucune machine ne décide.</li>
      <li>Ne sont pas publiés&nbsp;: les insultes, les accusations sans preuve, la vie privée des autres, la publicité, ce que la loi interdit.</li>
      <li>Si votre commentaire n’est pas publié, ou s’il est retiré, vous recevez la raison, et vous pouvez la contester.</li>
      <li>Vous pouvez reprendre votre commentaire quand vous voulez, par le lien du message reçu.</li>
    </LinedList>
  </Panel>
);
