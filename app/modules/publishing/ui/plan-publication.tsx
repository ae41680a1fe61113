import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";
import { Progress } from "~/ui/progress";
import { Time } from "~/ui/time";
import type { PlanPublicationView } from "../plan-publication-queries.server";
import { PublicationActions, PublicationBlockers } from "./publication-actions";

/** Before a plan leaves the house: where it will stand, what stands in the way, and what stands there now. */
export function PlanPublication({ view }: { view: PlanPublicationView }) {
  const { plan, published, blockers, address } = view;
  const must = blockers.some(({ level }) => level === "must");
  const at = `/intern/planer/${plan.id}`;
  return (
    <div className="wrap">
      <PageHead
        crumbs={[
          { label: "Planer", to: "/intern/planer" },
          { label: plan.title, to: at },
        ]}
        title="Offentliggørelse"
        meta={[plan.title]}
        actions={
          <PublicationActions
            {...{ at, address, published }}
            fields={{ planId: plan.id }}
            thing="planen"
            question={`Offentliggør “${plan.title}”?`}
            gone="Side og PDF"
            blocked={must}
          >
            <p>
              {published ? "Det erstatter det, der er offentliggjort. " : "Alle kan læse planen med det samme. "}
              Målenes tal vises, som de er nu. Navne og bemærkninger fra opfølgningen vises ikke.
            </p>
          </PublicationActions>
        }
      />
      <PublicationBlockers thing="planen" blockers={blockers} mendedAt={() => `${at}/laes`} />
      <section className="section" aria-labelledby="portalen">
        <header>
          <h2 id="portalen">Portalen</h2>
        </header>
        {published ? (
          <>
            <p>
              Offentliggjort <Time at={published.at} />. <a href={address}>Se siden</a>
            </p>
            {published.pdf === "underWay" && (
              <Progress text="Laver den offentlige PDF" hint="Du kan roligt gå videre." />
            )}
            {published.pdf === "failed" && <Note kind="stop">{published.problem}</Note>}
            {published.changed && (
              <Note kind="warn">
                Noget er ændret, siden planen blev offentliggjort, for eksempel målenes tal. Offentliggør igen for at
                opdatere siden.
              </Note>
            )}
          </>
        ) : (
          <p>Planen er ikke offentliggjort. Den kommer til at stå på {address}.</p>
        )}
      </section>
    </div>
  );
}
