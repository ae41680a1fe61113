import { Blockers } from "~/ui/blockers";
import { Button, LinkButton } from "~/ui/button";
import { AskOnce } from "~/ui/dialog";
import { TextArea } from "~/ui/field";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";
import { Progress } from "~/ui/progress";
import { Time } from "~/ui/time";
import type { PlanPublicationView } from "../plan-publication-queries.server";

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
          <>
            {published && (
              <AskOnce
                danger
                trigger={(open) => <Button onClick={open}>Træk tilbage</Button>}
                title="Træk planen tilbage fra portalen?"
                confirm="Træk tilbage nu"
                action={`${at}/traek-tilbage`}
                fields={{ planId: plan.id }}
              >
                <p>
                  Side og PDF forsvinder med det samme. Adressen siger, at indholdet er trukket tilbage, og hvornår.
                </p>
                <TextArea name="reason" label="Hvorfor" hint="Vises kun internt, i historikken." rows={2} />
              </AskOnce>
            )}
            {published && !published.changed ? (
              <LinkButton variant="primary" href={address}>
                Se siden
              </LinkButton>
            ) : must ? (
              <LinkButton variant="primary" href="#mangler">
                Offentliggør planen
              </LinkButton>
            ) : (
              <AskOnce
                trigger={(open) => (
                  <Button variant="primary" onClick={open}>
                    Offentliggør planen
                  </Button>
                )}
                title={`Offentliggør “${plan.title}”?`}
                confirm="Offentliggør nu"
                action={`${at}/offentliggoer`}
                fields={{ planId: plan.id }}
              >
                <p>
                  {published ? "Det erstatter det, der er offentliggjort. " : "Alle kan læse planen med det samme. "}
                  Målenes tal vises, som de er nu. Navne og bemærkninger fra opfølgningen vises ikke.
                </p>
              </AskOnce>
            )}
          </>
        }
      />
      {blockers.length > 0 && (
        <section id="mangler" tabIndex={-1} aria-labelledby="mangler-titel">
          <header className="listhead">
            <h2 id="mangler-titel">
              {must ? "Skal rettes, før planen kan offentliggøres" : "Se efter, før du offentliggør"}
            </h2>
          </header>
          <Blockers
            blockers={blockers.map(({ title, text, level }) => ({
              title,
              children: text,
              soft: level === "may",
              to: `${at}/laes`,
            }))}
          />
        </section>
      )}
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
