import { Disclosure } from "~/ui/disclosure";

const items = [
  { question: "La personne part sans déposer son bulletin", answer: <p>Elle est émargée : elle ne pourra plus voter, ni ici ni en ligne. Dites-le-lui avant qu’elle parte. Rien ne peut effacer un émargement, sinon quelqu’un pourrait voter deux fois.</p> },
  { question: "Elle s’est trompée sur son bulletin", answer: <p>Avant qu’il soit dans l’urne, elle vous le rend plié ; vous le déchirez devant elle avec son talon et elle en prend un autre. N’émargez pas de nouveau. Une fois dans l’urne, il n’en sort plus.</p> },
  { question: "J’ai fait une faute dans son nom", answer: <p>Remettez-lui quand même un seul bulletin et n’émargez pas de nouveau. Le vote compte ; le bureau de vote verra deux inscriptions qui se ressemblent si elle revenait.</p> },
  { question: "Que devient ce que je tape ?", answer: <p>Le nom et la date de naissance servent à une empreinte, puis sont oubliés : ni fichier, ni journal, ni votre navigateur ne les gardent. Personne ne saura que c’est vous qui avez émargé cette personne, ni à quelle heure.</p> },
  { question: "Internet ne marche plus", answer: <p>N’acceptez plus de bulletin : une personne non émargée pourrait voter deux fois. Invitez-la à revenir ou à voter en ligne.</p> },
];

/** What happens at a real table. */
export const MarkAdvice = () => <Disclosure items={items} />;
