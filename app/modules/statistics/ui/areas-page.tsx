import { AskOnce } from "~/ui/dialog";
import { Button } from "~/ui/button";
import { longDate } from "~/ui/danish-dates";
import { Empty } from "~/ui/empty";
import { DateField, TextField } from "~/ui/field";
import { FormActions, PostForm, SubmitButton } from "~/ui/form";
import type { FormAnswer } from "~/ui/form-state";
import { PageHead } from "~/ui/page-head";
import { Row, Rows } from "~/ui/rows";
import type { Area } from "../area";

export interface AreasPageProps {
  areas: Area[];
  mayEdit: boolean;
  answer: FormAnswer | null | undefined;
}

/** Areas that haven't always existed, or don't any more: figures outside their time are refused. */
export function AreasPage({ areas, mayEdit, answer }: AreasPageProps) {
  return (
    <div className="wrap narrow">
      <PageHead title="Områder, der er lagt sammen" crumbs={[{ label: "Tal", to: "/intern/statistik" }]} />
      <p>
        Et tal for et område, der ikke findes i perioden, tages ikke imod. I stedet står der her, hvilket område der
        skal bruges.
      </p>
      {areas.length === 0 ? (
        <Empty title="Der er ingen områder endnu">{mayEdit && "Skriv det første herunder."}</Empty>
      ) : (
        <Rows label="Områder">
          {areas.map((area) => (
            <Row
              key={area.id}
              title={area.name}
              facts={[
                area.validFrom && `Fra ${longDate(area.validFrom)}`,
                area.validTo && `Til og med ${longDate(area.validTo)}`,
                area.successor && `Derefter en del af ${area.successor}`,
              ]}
              end={
                mayEdit && (
                  <AskOnce
                    trigger={(open) => (
                      <Button variant="quiet" icon="delete" onClick={open}>
                        Slet <span className="vh">{area.name}</span>
                      </Button>
                    )}
                    title={`Slet “${area.name}” fra listen?`}
                    confirm="Slet fra listen"
                    danger
                    action={`/intern/statistik/omraader/${area.id}/slet`}
                    fields={{}}
                  >
                    <p>Ingen tal ændres, men tal for området tages så imod for alle perioder.</p>
                  </AskOnce>
                )
              }
            />
          ))}
        </Rows>
      )}
      {mayEdit && (
        <section className="section" aria-labelledby="skriv-omraade">
          <h2 id="skriv-omraade">Skriv et område</h2>
          <PostForm className="stack" actionData={answer} key={areas.length}>
            <TextField name="name" label="Område" hint="For eksempel Birkerød" />
            <DateField name="validFrom" label="Findes fra" optional />
            <DateField name="validTo" label="Findes til og med" optional />
            <TextField name="successor" label="Blev en del af" hint="For eksempel Rudersdal" optional />
            <FormActions>
              <SubmitButton pendingText="Gemmer">Gem område</SubmitButton>
            </FormActions>
          </PostForm>
        </section>
      )}
    </div>
  );
}
