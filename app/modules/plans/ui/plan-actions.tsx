import { AskOnce } from "~/ui/dialog";
import { Button, LinkButton } from "~/ui/button";
import { DateField, Select, TextArea } from "~/ui/field";
import { PostButton } from "~/ui/form";
import { Menu, type MenuEntry } from "~/ui/menu";
import type { PlanPageData } from "../plan-queries.server";

/** What can be done with the plan just now; the one that carries it on is the primary. */
export function PlanActions(page: PlanPageData) {
  const { plan, mayEdit, written, followed, indicators } = page;
  const at = `/intern/planer/${plan.id}`;
  const fields = { version: String(plan.version) };
  const entries: MenuEntry[] =
    mayEdit && written
      ? [
          { label: "Ret titel og periode", to: `${at}/ret` },
          { label: "Ret mål og målgrupper", to: `${at}/maal` },
          { label: "Bilagets tabeller", to: `${at}/bilag` },
        ]
      : [];
  return (
    <>
      <LinkButton to={`${at}/laes`} icon="document">
        Læs planen
      </LinkButton>
      {mayEdit && written && (
        <LinkButton to={`${at}/tekst`} icon="edit">
          Skriv kapitler
        </LinkButton>
      )}
      {mayEdit && followed && !written && indicators.length > 0 && (
        <PostButton action={`${at}/opfoelgning-til-punkt`} fields={fields}>
          Gør opfølgning til punkt
        </PostButton>
      )}
      {mayEdit && <NextStep {...page} at={at} fields={fields} />}
      {entries.length > 0 && <Menu label="Flere handlinger for planen" entries={entries} />}
    </>
  );
}

function NextStep({
  plan,
  committee,
  mayPublish,
  at,
  fields,
}: PlanPageData & { at: string; fields: Record<string, string> }) {
  switch (plan.status) {
    case "drafting":
      return (
        <>
          <AdoptedBefore plan={plan} at={at} fields={fields} />
          <AskOnce
            trigger={(open) => (
              <Button variant="primary" onClick={open}>
                Send til udvalget
              </Button>
            )}
            title={`Send “${plan.title}” til ${plan.committeeName}?`}
            confirm="Send til udvalget"
            action={`${at}/send`}
            fields={fields}
          >
            <p>Der bliver oprettet en sagsfremstilling, som du kan skrive færdig. Planen kan ikke ændres imens.</p>
          </AskOnce>
        </>
      );
    case "submitted":
      return committee?.decided ? (
        <PostButton variant="primary" action={`${at}/vedtag`} fields={fields}>
          Registrer beslutningen
        </PostButton>
      ) : (
        <PostButton action={`${at}/tag-tilbage`} fields={fields}>
          Tag tilbage til udkast
        </PostButton>
      );
    case "adopted":
    case "published":
      return mayPublish ? (
        <LinkButton variant={plan.status === "adopted" ? "primary" : undefined} to={`${at}/offentliggoerelse`}>
          {plan.status === "adopted" ? "Offentliggør" : "Offentliggørelse"}
        </LinkButton>
      ) : null;
    default:
      return null;
  }
}

function AdoptedBefore({
  plan,
  at,
  fields,
}: Pick<PlanPageData, "plan"> & { at: string; fields: Record<string, string> }) {
  return (
    <AskOnce
      trigger={(open) => <Button onClick={open}>Allerede vedtaget</Button>}
      title={`Er “${plan.title}” vedtaget uden for Sagsgang?`}
      confirm="Registrer som vedtaget"
      action={`${at}/vedtag`}
      fields={fields}
    >
      <p>Brug det til en plan, udvalget har vedtaget, før den kom ind her. Planens tekst låses.</p>
      <DateField name="adoptedOn" label="Vedtaget den" />
      <TextArea
        name="adoptedWords"
        label="Hvem vedtog den, og hvor står det"
        hint="For eksempel Erhvervsudvalget, punkt 4"
        rows={2}
        maxLength={500}
      />
    </AskOnce>
  );
}

/** Lets another plan come in this one's place. */
export function Supersede({ plan, successors }: Pick<PlanPageData, "plan" | "successors">) {
  return (
    <AskOnce
      trigger={(open) => (
        <Button small onClick={open}>
          Lad en anden plan afløse den
        </Button>
      )}
      title={`Hvilken plan afløser “${plan.title}”?`}
      confirm="Afløs planen"
      action={`/intern/planer/${plan.id}/afloes`}
      fields={{ version: String(plan.version) }}
    >
      <p>Målene følges ikke længere. Det, offentligheden kan læse, bliver stående.</p>
      <Select name="byId" label="Afløses af" options={successors} placeholder="Vælg planen" />
    </AskOnce>
  );
}
