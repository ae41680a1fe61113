import { Link, useFetcher, useNavigate } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { Button } from "~/ui/button";
import { countOf } from "~/ui/danish-numbers";
import type { FormAnswer } from "~/ui/form-state";
import { PostForm, FormActions, HiddenFields, SubmitButton } from "~/ui/form";
import { State } from "~/ui/state";
import { useToast } from "~/ui/toast";
import { itemState, type AgendaItemView } from "../agenda";
import type { AgendaPage } from "../agenda-page";
import { allows } from "../meeting";
import type { RemovedItem } from "../meeting-forms";
import { GuestsForm } from "./guests-form";
import { OpennessForm } from "./openness-form";

/** One item's own matters: its case, open or closed, who comes, whom it waits for. */
export function ItemPanel({ page, item }: { page: AgendaPage; item: AgendaItemView }) {
  const { meeting, mayEdit } = page;
  const heading = useRef<HTMLHeadingElement>(null);
  const navigate = useNavigate();
  useEffect(() => heading.current?.focus(), [item.id]);
  const close = () => {
    navigate(".", { preventScrollReset: true });
    document.getElementById(`punkt-${item.id}`)?.focus();
  };
  const { kind, words } = itemState(item);
  const may = (step: Parameters<typeof allows>[1]) => mayEdit && allows(meeting.status, step);
  // The version that the fields show: another's change that comes in meanwhile is a conflict on saving, not overwritten.
  const [seen, setSeen] = useState(item.version);
  const id = { meetingId: meeting.id, itemId: item.id };
  const form = { item, ids: id, seen, onSaved: (version: number) => setSeen(version + 1) };
  return (
    // Escape closes it from whatever in it has the focus; the panel itself is no control.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      className="itempanel"
      aria-labelledby="h-punkt"
      onKeyDown={(event) => event.key === "Escape" && !event.defaultPrevented && close()}
    >
      <header>
        <h2 id="h-punkt" ref={heading} tabIndex={-1}>
          Punkt {item.number}: {item.title}
        </h2>
        <Button small icon="close" iconOnly onClick={close}>
          Luk punktet
        </Button>
      </header>
      <p className="small">
        <State kind={kind}>{words}</State>
      </p>
      {item.proposal && (
        <p className="small">
          <Link to={`/intern/forslag/${item.proposal.id}`}>Åbn sagen</Link>, skrevet af {item.proposal.authorName}
          {item.attachments.length > 0 && `, ${countOf(item.attachments.length, "bilag", "bilag")}`}.
        </p>
      )}
      {item.proposal?.status === "returned" && item.proposal.step?.comment && (
        <blockquote className="small">
          {item.proposal.step.comment}
          <footer>{item.proposal.step.byName}</footer>
        </blockquote>
      )}
      {may("setOpenness") ? (
        <OpennessForm {...form} held={!["drafting", "dispatched"].includes(meeting.status)} />
      ) : (
        <ClosedFacts item={item} />
      )}
      {may("setGuests") && <GuestsForm {...form} />}
      {may("holdForParties") && <HoldForm {...form} />}
      {may("removeItem") && item.dispatchNumber === null && <RemoveButton ids={id} onGone={close} />}
    </section>
  );
}

export interface ItemIds {
  meetingId: string;
  itemId: string;
}

export interface ItemFormProps {
  item: AgendaItemView;
  ids: ItemIds;
  /** The item's version that the fields began from. */
  seen: number;
  /** Told the version that was saved over. */
  onSaved: (version: number) => void;
}

function ClosedFacts({ item }: { item: AgendaItemView }) {
  if (!item.closed) return null;
  return (
    <dl className="facts small">
      <div>
        <dt>Lukket, fordi</dt>
        <dd>{item.closedReason}</dd>
      </div>
      <div>
        <dt>Offentlig titel</dt>
        <dd>{item.publicTitle}</dd>
      </div>
    </dl>
  );
}

function HoldForm({ item, ids, seen, onSaved }: ItemFormProps) {
  const fetcher = useFetcher();
  const held = item.heldForParties;
  return (
    <PostForm
      fetcher={fetcher}
      action={`/intern/moeder/${ids.meetingId}/punkter/parter`}
      idPrefix="parter"
      onDone={() => onSaved(seen)}
    >
      <HiddenFields fields={{ ...ids, version: String(seen), held: held ? "nej" : "ja" }} />
      <h3>Partsunderretning</h3>
      <p className="small">
        {held
          ? "Beslutningen er ikke offentlig. Er mødet offentliggjort, kommer den frem, når du noterer, at parterne er underrettet."
          : "Har sagen parter, skal de have beslutningen, før den offentliggøres. Står den allerede i portalen, tages den ned med det samme."}
      </p>
      <FormActions>
        <SubmitButton small variant={undefined}>
          {held ? "Parterne er underrettet" : "Afvent partsunderretning"}
        </SubmitButton>
      </FormActions>
    </PostForm>
  );
}

interface Removed {
  title: string;
  before: string | null;
  removed: RemovedItem;
}

function RemoveButton({ ids, onGone }: { ids: ItemIds; onGone: () => void }) {
  const fetcher = useFetcher<Removed & FormAnswer>();
  const tell = useToast();
  const told = useRef(false);
  const { data } = fetcher;
  useEffect(() => {
    if (!data?.removed || told.current) return;
    told.current = true;
    const { before, removed, title } = data;
    tell({
      message: `“${title}” er taget af dagsordenen.`,
      undo: {
        action: `/intern/moeder/${ids.meetingId}/punkter/gendan`,
        fields: { meetingId: ids.meetingId, before: before ?? "", snapshot: JSON.stringify(removed) },
      },
    });
    onGone();
  }, [data, ids.meetingId, onGone, tell]);
  return (
    <PostForm fetcher={fetcher} action={`/intern/moeder/${ids.meetingId}/punkter/fjern`} idPrefix="fjern">
      <HiddenFields fields={{ ...ids }} />
      <FormActions>
        <SubmitButton small icon="remove" variant="quiet">
          Tag af dagsordenen
        </SubmitButton>
      </FormActions>
    </PostForm>
  );
}
