import { formatDateTime } from "~/lib/dates";
import { Icon } from "~/ui/icon";
import type { DemoState } from "../demo.server";
import { DemoClock } from "./demo-clock";
import { DemoPeople } from "./demo-people";
import { DemoTrials } from "./demo-trials";
import "./demo-bar.css";

/** On every page of the demonstration, and of it alone: who one is, what time it is, what to try. */
export function DemoBar({ now, unread, path, trial }: DemoState) {
  return (
    <aside className="demo-bar" aria-label="Démonstration">
      <div className="wrap demo-bar-row">
        <p>
          <strong>Démonstration :</strong> personnes, projets et paiements sont fictifs. <span className="demo-now">{formatDateTime(now)}</span>
        </p>
        <div className="demo-tools">
          <details name="demo">
            <summary>Entrer comme…</summary>
            <DemoPeople path={path} />
          </details>
          <details name="demo">
            <summary>
              <Icon name="clock" /> Horloge
            </summary>
            <DemoClock path={path} />
          </details>
          <details name="demo">
            <summary>À essayer</summary>
            <DemoTrials {...trial} path={path} />
          </details>
          <a href="/_demo/courrier" className="demo-mail">
            Courrier <span className="demo-badge">{unread}<span className="sr">{unread > 1 ? " messages non lus" : " message non lu"}</span></span>
          </a>
        </div>
      </div>
    </aside>
  );
}
