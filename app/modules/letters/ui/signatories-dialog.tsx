import { useFetcher } from "@remix-run/react";
import { useState } from "react";
import { Button } from "~/ui/button";
import { Dialog } from "~/ui/dialog";
import { Select, TextField } from "~/ui/field";
import { FormActions, HiddenFields, PostForm, SubmitButton } from "~/ui/form";
import { letterPath } from "../letter-paths";
import { capacities, capacityNames, type Capacity } from "../reply-letter";
import type { ReplyWay } from "../way-page";
import { peopleOptions } from "./people-options";
import { useRows } from "./use-rows";

type Row = Pick<
  ReplyWay["signatories"][number],
  "userId" | "title" | "capacity" | "inPlaceOfId" | "inPlaceOfName" | "inPlaceOfTitle" | "reason"
>;

const emptyRow = (userId = "", title = ""): Row => ({
  userId,
  title,
  capacity: "self",
  inPlaceOfId: null,
  inPlaceOfName: "",
  inPlaceOfTitle: "",
  reason: "",
});

/** Who signs, in order: themselves, for another, or by authority. */
export function SignatoriesDialog({ way }: { way: ReplyWay }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button small onClick={() => setOpen(true)}>
        {way.signatories.length > 0 ? "Ret underskrivere" : "Vælg underskrivere"}
      </Button>
      <Dialog title="Hvem underskriver?" isOpen={isOpen} onClose={() => setOpen(false)} wide steady>
        <SignatoryRows way={way} close={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function SignatoryRows({ way, close }: { way: ReplyWay; close: () => void }) {
  const fetcher = useFetcher();
  const { rows, list, add, remove, moveUp } = useRows<Row>(way.signatories);
  const listed = rows.map(({ value }) => value.userId);
  return (
    <PostForm
      className="stack"
      fetcher={fetcher}
      action={`${letterPath(way.letterId)}/underskrivere`}
      idPrefix="underskrivere"
      onDone={close}
    >
      <HiddenFields fields={{ version: String(way.version) }} />
      <div className="stack" ref={list}>
        {rows.length === 0 && <p>Ingen endnu. Tilføj den første.</p>}
        {rows.map(({ key, value }, index) => (
          <SignatoryRow
            key={key}
            index={index}
            row={value}
            people={way.people}
            usual={way.offered}
            onRemove={() => remove(key)}
            onMoveUp={() => moveUp(key)}
          />
        ))}
        <div className="actions">
          {way.offered
            .filter(({ id }) => !listed.includes(id))
            .map(({ id, name, title, why }) => (
              <Button key={`${id} ${why}`} small onClick={() => add(emptyRow(id, title || why))}>
                Tilføj {name} ({why})
              </Button>
            ))}
          <Button small onClick={() => add(emptyRow())}>
            Tilføj en anden
          </Button>
        </div>
      </div>
      <FormActions>
        <Button onClick={close}>Fortryd</Button>
        <SubmitButton>Gem underskrivere</SubmitButton>
      </FormActions>
    </PostForm>
  );
}

interface SignatoryRowProps {
  index: number;
  row: Row;
  people: ReplyWay["people"];
  /** who usually signs: in whose place another does, unless somebody else is chosen */
  usual: ReplyWay["offered"];
  onRemove: () => void;
  onMoveUp: () => void;
}

function SignatoryRow({ index, row, people, usual, onRemove, onMoveUp }: SignatoryRowProps) {
  const [capacity, setCapacity] = useState<Capacity>(row.capacity);
  const principal = row.capacity === "self" ? usual.find(({ id }) => id !== row.userId)?.id : row.inPlaceOfId;
  const [inPlaceOfId, setInPlaceOfId] = useState(principal ?? "");
  const other = capacity === "for" ? "Underskriften er for" : "Bemyndigelsen er fra";
  return (
    <fieldset className="wayrow">
      <legend className="vh">Underskriver {index + 1}</legend>
      <Select
        name={`userId.${index}`}
        label="Person"
        defaultValue={row.userId}
        options={[{ value: "", label: "Vælg en person" }, ...peopleOptions(people)]}
      />
      <TextField
        name={`title.${index}`}
        label="Titel i brevet"
        hint="Uden titel bruges personens egen."
        defaultValue={row.title}
        optional
      />
      <Select
        name={`capacity.${index}`}
        label="Hvordan?"
        defaultValue={row.capacity}
        onChange={(event) => setCapacity(event.currentTarget.value as Capacity)}
        options={capacities.map((value) => ({ value, label: capacityNames[value] }))}
      />
      {capacity === "self" ? (
        <HiddenFields
          fields={{
            [`inPlaceOfId.${index}`]: "",
            [`inPlaceOfName.${index}`]: "",
            [`inPlaceOfTitle.${index}`]: "",
            [`reason.${index}`]: "",
          }}
        />
      ) : (
        <>
          <Select
            name={`inPlaceOfId.${index}`}
            label={other}
            defaultValue={inPlaceOfId}
            onChange={(event) => setInPlaceOfId(event.currentTarget.value)}
            options={[{ value: "", label: "En, der ikke er bruger i Sagsgang" }, ...peopleOptions(people)]}
          />
          {inPlaceOfId === "" ? (
            <TextField
              name={`inPlaceOfName.${index}`}
              label="Vedkommendes navn"
              defaultValue={row.inPlaceOfId ? "" : row.inPlaceOfName}
            />
          ) : (
            <HiddenFields fields={{ [`inPlaceOfName.${index}`]: "" }} />
          )}
          <TextField
            name={`inPlaceOfTitle.${index}`}
            label="Vedkommendes titel"
            hint={inPlaceOfId === "" ? undefined : "Uden titel bruges personens egen."}
            defaultValue={row.inPlaceOfTitle}
            optional
          />
          <TextField
            name={`reason.${index}`}
            label="Hvorfor?"
            hint="Står på underskriftssiden i det forseglede brev."
            defaultValue={row.reason}
          />
        </>
      )}
      <div className="actions">
        {index > 0 && (
          <Button small variant="quiet" onClick={onMoveUp} aria-label={`Flyt underskriver ${index + 1} op`}>
            Flyt op
          </Button>
        )}
        <Button small variant="quiet" onClick={onRemove} aria-label={`Fjern underskriver ${index + 1}`}>
          Fjern
        </Button>
      </div>
    </fieldset>
  );
}
