import { useFetcher } from "@remix-run/react";
import { Button } from "~/ui/button";
import { Dialog } from "~/ui/dialog";
import { Select, TimeField } from "~/ui/field";
import { FormActions, HiddenFields, PostButton, PostForm, SubmitButton } from "~/ui/form";
import { State } from "~/ui/state";
import type { AttendanceRow } from "../presence";
import type { PresenceView } from "../presence-view.server";
import type { Asked } from "./attendance-entries";

export interface AttendanceDialogProps {
  view: PresenceView;
  row: AttendanceRow;
  what: Asked;
  onClose: () => void;
}

/** What a person's menu must ask first: a time, a name, or which items. */
export function AttendanceDialog({ view, row, what, onClose }: AttendanceDialogProps) {
  if (what === "items") return <ItemsDialog view={view} row={row} onClose={onClose} />;
  if (what === "substitute") return <SubstituteDialog view={view} row={row} onClose={onClose} />;
  return <TimeDialog view={view} row={row} what={what} onClose={onClose} />;
}

function TimeDialog({ view: { meetingId }, row, what, onClose }: AttendanceDialogProps) {
  const fetcher = useFetcher();
  const came = what === "arrival";
  return (
    <Dialog title={came ? `Hvornår mødte ${row.name}?` : `Hvornår gik ${row.name}?`} isOpen onClose={onClose} steady>
      <PostForm
        className="stack"
        action={`/intern/moeder/${meetingId}/fremmoede/${came ? "kommet" : "gaaet"}`}
        fetcher={fetcher}
        idPrefix="fremmoede-tid"
        onDone={onClose}
      >
        <HiddenFields fields={{ meetingId, userId: row.userId }} />
        <TimeField
          name="time"
          label="Klokken"
          hint={came ? "Punkter, der var slut, deltog de ikke i." : "Punkter, der ikke var slut, deltog de ikke i."}
        />
        <FormActions>
          <Button onClick={onClose}>Vent</Button>
          <SubmitButton>Notér</SubmitButton>
        </FormActions>
      </PostForm>
    </Dialog>
  );
}

function SubstituteDialog({ view, row, onClose }: Omit<AttendanceDialogProps, "what">) {
  const fetcher = useFetcher();
  const own = view.people.filter(({ office, substituteForId }) => office === "substitute" && substituteForId === null);
  const group = view.candidates.filter(
    ({ electionGroup }) => electionGroup !== "" && electionGroup === row.electionGroup,
  );
  const others = view.candidates.filter((one) => !group.includes(one));
  const option = ({ userId, name, party }: { userId: string; name: string; party: string }) => ({
    value: userId,
    label: party ? `${name} (${party})` : name,
  });
  const groups = [
    { group: "Udvalgets stedfortrædere", options: own.map(option) },
    { group: row.electionGroup, options: group.map(option) },
    { group: group.length > 0 ? "Resten af byrådet" : "Byrådet", options: others.map(option) },
  ].filter(({ options }) => options.length > 0);
  return (
    <Dialog title={`Hvem sidder for ${row.name}?`} isOpen onClose={onClose} steady>
      {groups.length === 0 ? (
        <p>
          Udvalget har ingen stedfortrædere, og byrådets medlemmer er ikke oprettet. Systemadministratoren kan oprette
          dem under Udvalg.
        </p>
      ) : (
        <PostForm
          className="stack"
          action={`/intern/moeder/${view.meetingId}/fremmoede`}
          fetcher={fetcher}
          idPrefix="stedfortraeder"
          onDone={onClose}
        >
          <HiddenFields fields={{ meetingId: view.meetingId, state: "present", substituteForId: row.userId }} />
          <Select
            name="userId"
            label="Stedfortræder"
            hint="Gruppen vælger, og stedfortræderen skal sidde i byrådet (kommunestyrelsesloven § 28, stk. 2)."
            placeholder="Vælg en person"
            options={groups}
          />
          <FormActions>
            <Button onClick={onClose}>Vent</Button>
            <SubmitButton>Notér stedfortræder</SubmitButton>
          </FormActions>
        </PostForm>
      )}
    </Dialog>
  );
}

function ItemsDialog({ view: { meetingId, items }, row, onClose }: Omit<AttendanceDialogProps, "what">) {
  return (
    <Dialog title={`Hvad deltog ${row.name} i?`} isOpen onClose={onClose}>
      <ul className="rows plain">
        {items.map(({ id, number }) => {
          const missed = row.missed.find(({ itemId }) => itemId === id);
          return (
            <li key={id} className="presenceline">
              <State kind={missed ? "stop" : "done"}>
                Punkt {number}: {missed ? (missed.reason === "disqualified" ? "inhabil" : "deltog ikke") : "deltog"}
              </State>
              {missed?.reason !== "disqualified" && (
                <PostButton
                  small
                  action={`/intern/moeder/${meetingId}/fremmoede/punkt`}
                  fields={{ meetingId, itemId: id, userId: row.userId, there: missed ? "ja" : "nej" }}
                >
                  {missed ? "Deltog" : "Deltog ikke"}
                  <span className="vh"> i punkt {number}</span>
                </PostButton>
              )}
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}
