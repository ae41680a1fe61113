import { Blockers } from "~/ui/blockers";
import { Button } from "~/ui/button";
import { AskOnce } from "~/ui/dialog";
import { Select } from "~/ui/field";
import { PostButton } from "~/ui/form";
import { Note } from "~/ui/note";
import { Time } from "~/ui/time";
import { letterPath } from "../letter-paths";
import { mustBeMended } from "../reply-way";
import type { ReplyWay } from "../way-page";
import { peopleOptions } from "./people-options";

/** Over the sheet: what came back with it, who has it, what stops the next step, what failed. */
export function WayNotes({ way }: { way: ReplyWay }) {
  const { rights, blockers, whoCan, holder } = way;
  const [last] = way.steps;
  const path = letterPath(way.letterId);
  const failed = way.deliveries.find(({ state }) => state === "failed");
  const unmade = [way.body, way.sealed].find((document) => document?.state === "failed");
  return (
    <>
      {last && ["returned", "reopened"].includes(last.kind) && last.comment && (
        <Note
          kind="warn"
          title={`${last.byName} har ${last.kind === "returned" ? "sendt svaret retur" : "åbnet svaret igen"}.`}
        >
          <span className="kept">{last.comment}</span>
        </Note>
      )}
      {whoCan && (
        <Note kind={holder?.left ? "stop" : "info"}>
          {whoCan} {holder?.left && rights.handOver && <HandOver way={way} />}
        </Note>
      )}
      {unmade && (
        <Note kind="stop" title="Brevet kunne ikke laves.">
          {unmade.problem}{" "}
          <PostButton small action={`${path}/lav-igen`} fields={{ documentId: unmade.id }}>
            Prøv igen
          </PostButton>
        </Note>
      )}
      {failed && (
        <Note kind="stop" title={`Mailen til ${failed.recipient} kunne ikke sendes.`}>
          {failed.problem}{" "}
          {failed.retryAt && (
            <>
              Sagsgang prøver igen <Time at={failed.retryAt} as="nearTime" />.
            </>
          )}
          {rights.retry && (
            <span className="actions">
              <PostButton small action={`${path}/send/igen`}>
                Prøv igen
              </PostButton>
              <PostButton small variant="quiet" action={`${path}/send/opgiv`}>
                Vælg en anden adresse
              </PostButton>
            </span>
          )}
        </Note>
      )}
      {(rights.sendOn || rights.lock) && blockers.length > 0 && (
        <section id="mangler" tabIndex={-1} aria-labelledby="mangler-titel">
          <h2 id="mangler-titel" className={mustBeMended(blockers).length > 0 ? undefined : "vh"}>
            {mustBeMended(blockers).length > 0
              ? `Før svaret kan ${rights.lock ? "låses" : "sendes videre"}`
              : "Vær opmærksom på"}
          </h2>
          <Blockers
            blockers={blockers.map(({ title, text, to, must }) => ({
              title,
              to: to ?? undefined,
              soft: !must,
              children: <p>{text}</p>,
            }))}
          />
        </section>
      )}
    </>
  );
}

/** Whoever has the letter gives it to another; or the case staff do, where the holder has left. */
export function HandOver({ way }: { way: ReplyWay }) {
  return (
    <AskOnce
      trigger={(open) => (
        <Button small onClick={open}>
          Giv videre
        </Button>
      )}
      title="Giv svaret til en anden?"
      confirm="Giv videre"
      action={`${letterPath(way.letterId)}/giv-videre`}
    >
      <p>Den, du vælger, får svaret i stedet, får besked med en mail og sender det videre eller retur.</p>
      <Select
        name="userId"
        label="Hvem skal have svaret?"
        options={[{ value: "", label: "Vælg en person" }, ...peopleOptions(way.people)]}
      />
    </AskOnce>
  );
}
