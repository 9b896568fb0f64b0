import { Form } from "@remix-run/react";
import { demoPeople } from "../people";

/** One click per role. The page itself follows: reload, so that nothing of the former person stays on screen. */
export function DemoPeople({ path }: { path: string }) {
  return (
    <div className="demo-panel">
      <Form method="post" action="/_demo/entrer" reloadDocument>
        <ul className="plain-nav">
          {demoPeople.map(({ key, name, role }) => (
            <li key={key}>
              <button name="person" value={key} className="demo-choice">
                <strong>{role}</strong> <span>{name}</span>
              </button>
            </li>
          ))}
        </ul>
      </Form>
      <Form method="post" action="/deconnexion" reloadDocument>
        <input type="hidden" name="retour" value={path} />
        <button className="demo-choice">
          <strong>Citoyenne ou citoyen</strong> <span>sans compte</span>
        </button>
      </Form>
    </div>
  );
}
