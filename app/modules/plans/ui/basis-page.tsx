import { useFetcher } from "@remix-run/react";
import { Button } from "~/ui/button";
import { longDate } from "~/ui/danish-dates";
import { countOf } from "~/ui/danish-numbers";
import { Dialog } from "~/ui/dialog";
import { Empty } from "~/ui/empty";
import { DateField, Select, TextArea, TextField } from "~/ui/field";
import { FormActions, HiddenFields, PostForm, SubmitButton } from "~/ui/form";
import { PageHead } from "~/ui/page-head";
import { Row, Rows } from "~/ui/rows";
import { useState, type ReactNode } from "react";
import type { PlanBasis } from "../basis-queries.server";
import { absenceWords, distanceNames, distances, validWords } from "../plan";

/** What plans stand on, each with the days between which it holds: the law takes away and adds. */
export function BasisPage({ kinds, groups, years, today }: PlanBasis) {
  return (
    <div className="wrap">
      <PageHead title="Planarter, mål og målgrupper" crumbs={[{ label: "Planer", to: "/intern/planer" }]} />
      <Part
        title="Planarter"
        add={
          <Editing label="Tilføj planart" title="Ny planart" action="/intern/planer/grundlag/art">
            <KindFields />
          </Editing>
        }
      >
        {kinds.length > 0 ? (
          <Rows label="Planarter">
            {kinds.map((kind) => (
              <Row
                key={kind.id}
                title={kind.name}
                facts={[
                  kind.reference,
                  validWords(kind),
                  absenceWords(kind, today),
                  kind.plans > 0 && countOf(kind.plans, "plan", "planer"),
                ]}
                end={
                  <Editing label={`Ret ${kind.name}`} title={kind.name} action="/intern/planer/grundlag/art" row={kind}>
                    <KindFields kind={kind} />
                  </Editing>
                }
              />
            ))}
          </Rows>
        ) : (
          <Empty title="Der er ingen planarter endnu">Tilføj for eksempel Beskæftigelsesplan.</Empty>
        )}
      </Part>
      <Part
        title="Nationale mål"
        add={
          <Editing label="Skriv et års mål" title="Nationale mål" action="/intern/planer/grundlag/nationale">
            <YearFields />
          </Editing>
        }
      >
        {years.length > 0 ? (
          <Rows label="Nationale mål">
            {years.map((year) => (
              <Row
                key={year.year}
                lead={year.year}
                title={`${countOf(year.goals.length, "mål", "mål")} fra ${year.source}`}
                facts={[year.issuedOn && `udmeldt ${longDate(year.issuedOn)}`]}
                more={
                  <ol className="plangoals">
                    {year.goals.map((goal) => (
                      <li key={goal}>{goal}</li>
                    ))}
                  </ol>
                }
                end={
                  <Editing
                    label={`Ret målene for ${year.year}`}
                    title={`Nationale mål for ${year.year}`}
                    action="/intern/planer/grundlag/nationale"
                  >
                    <YearFields year={year} />
                  </Editing>
                }
              />
            ))}
          </Rows>
        ) : (
          <Empty title="Der er ikke skrevet nationale mål endnu" />
        )}
      </Part>
      <Part
        title="Målgrupper"
        add={
          <Editing label="Tilføj målgruppe" title="Ny målgruppe" action="/intern/planer/grundlag/gruppe">
            <GroupFields />
          </Editing>
        }
      >
        {groups.length > 0 ? (
          <Rows label="Målgrupper">
            {groups.map((group) => (
              <Row
                key={group.id}
                title={group.name}
                facts={[
                  group.distance && distanceNames[group.distance],
                  validWords(group),
                  absenceWords(group, today),
                  group.note,
                ]}
                end={
                  <Editing
                    label={`Ret ${group.name}`}
                    title={group.name}
                    action="/intern/planer/grundlag/gruppe"
                    row={group}
                  >
                    <GroupFields group={group} />
                  </Editing>
                }
              />
            ))}
          </Rows>
        ) : (
          <Empty title="Der er ingen målgrupper endnu" />
        )}
      </Part>
    </div>
  );
}

function Part({ title, add, children }: { title: string; add: ReactNode; children: ReactNode }) {
  const id = title.toLocaleLowerCase("da").replace(/[^a-z]/g, "-");
  return (
    <section className="section" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        <span className="more">{add}</span>
      </header>
      {children}
    </section>
  );
}

interface EditingProps {
  label: string;
  title: string;
  action: string;
  row?: { id: string; version: number };
  children: ReactNode;
}

/** A button that opens the form in a dialog. */
function Editing({ label, title, action, row, children }: EditingProps) {
  const [isOpen, setOpen] = useState(false);
  const fetcher = useFetcher();
  const close = () => setOpen(false);
  return (
    <>
      <Button
        small
        icon={row || label.startsWith("Ret") ? "edit" : "add"}
        iconOnly={label.startsWith("Ret")}
        onClick={() => setOpen(true)}
      >
        {label}
      </Button>
      <Dialog title={title} isOpen={isOpen} onClose={close} steady>
        <PostForm className="stack" action={action} fetcher={fetcher} idPrefix="grundlag" onDone={close}>
          {row && <HiddenFields fields={{ id: row.id, version: String(row.version) }} />}
          {children}
          <FormActions>
            <Button onClick={close}>Fortryd</Button>
            <SubmitButton pendingText="Gemmer">Gem</SubmitButton>
          </FormActions>
        </PostForm>
      </Dialog>
    </>
  );
}

function ValidFields({ of }: { of?: { validFrom: string | null; validTo: string | null } }) {
  return (
    <>
      <DateField name="validFrom" label="Findes fra" optional defaultValue={of?.validFrom ?? ""} />
      <DateField name="validTo" label="Sidste dag" optional defaultValue={of?.validTo ?? ""} />
    </>
  );
}

function KindFields({ kind }: { kind?: PlanBasis["kinds"][number] }) {
  return (
    <>
      <TextField name="name" label="Navn" hint="For eksempel Beskæftigelsesplan" defaultValue={kind?.name} />
      <TextField
        name="reference"
        label="Regel, der kræver den"
        optional
        maxLength={300}
        defaultValue={kind?.reference}
      />
      <ValidFields of={kind} />
    </>
  );
}

function YearFields({ year }: { year?: PlanBasis["years"][number] }) {
  return (
    <>
      <TextField
        name="year"
        label="År"
        width="short"
        inputMode="numeric"
        defaultValue={year ? String(year.year) : ""}
      />
      <TextField
        name="source"
        label="Sat af"
        hint="For eksempel Beskæftigelsesministeren"
        defaultValue={year?.source}
      />
      <DateField name="issuedOn" label="Udmeldt den" optional defaultValue={year?.issuedOn ?? ""} />
      <TextArea
        name="goals"
        label="Målene"
        hint="Ét mål på hver linje"
        rows={8}
        defaultValue={year?.goals.join("\n")}
      />
    </>
  );
}

function GroupFields({ group }: { group?: PlanBasis["groups"][number] }) {
  return (
    <>
      <TextField name="name" label="Navn" hint="For eksempel Sygedagpengemodtagere" defaultValue={group?.name} />
      <Select
        name="distance"
        label="Afstand til arbejdsmarkedet"
        optional
        options={distances.map((value) => ({ value, label: distanceNames[value] }))}
        defaultValue={group?.distance ?? ""}
      />
      <TextArea
        name="note"
        label="Bemærkning"
        hint="Hvad gruppen hed før, og hvad der kom i stedet"
        optional
        rows={2}
        defaultValue={group?.note}
      />
      <ValidFields of={group} />
    </>
  );
}
