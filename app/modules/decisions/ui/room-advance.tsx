import { useFetcher, useFetchers, useNavigate } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { Button, LinkButton } from "~/ui/button";
import { weekdayDate } from "~/ui/danish-dates";
import { AskOnce } from "~/ui/dialog";
import { FaultNote } from "~/ui/error-summary";
import { PostButton } from "~/ui/form";
import type { FormAnswer } from "~/ui/form-state";
import { freshKey, idempotencyField } from "~/ui/idempotency-key";
import { useShortcuts } from "~/ui/keyboard";
import { useReadyActions } from "~/ui/ready-action";
import type { RoomItem, RoomView } from "../room-queries.server";

export interface RoomAdvanceProps {
  meeting: RoomView["meeting"];
  /** the meeting's day is another than today */
  isAnotherDay: boolean;
  /** items without a decision */
  undecided: number;
  /** the item shown, and those beside it */
  shown: RoomItem | null;
  previous: RoomItem | null;
  next: RoomItem | null;
  /** the meeting is at the item shown */
  isThere: boolean;
  /** the reader moves the meeting along; else only their own page */
  moves: boolean;
}

/** What comes next in the meeting, as the page's one primary action, and from the keyboard. */
export function RoomAdvance(props: RoomAdvanceProps) {
  const { meeting, shown, previous, next, isThere, moves } = props;
  const fetcher = useFetcher<FormAnswer>();
  /** the item that the page showed when a key was pressed, and the answer before it */
  const [press, setPress] = useState<{ from: string | undefined; before: unknown } | null>(null);
  const navigate = useNavigate();
  const post = `/intern/moeder/${meeting.id}`;
  useReadyActions(`${post}/gaa-til`);
  // Every screen hears that the meeting is closed, this one too, perhaps before the answer that leads on to the minutes.
  const isClosing = useFetchers().some(({ formAction }) => formAction === closingPath(meeting.id));
  // A key's refusal is told where the button's would be, while the page shows the item that it was pressed at. Whoever pressed it may be
  // further down the page, and is brought there.
  const refused = fetcher.state === "idle" && press?.from === shown?.id && fetcher.data !== press?.before;
  const refusal = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refused) refusal.current?.querySelector<HTMLElement>(".form-faults")?.focus();
  }, [refused]);
  const goTo = (item: RoomItem | null) => {
    if (!item) return;
    if (!moves) return navigate(`?punkt=${item.number}`);
    const fields = { meetingId: meeting.id, itemId: item.id, [idempotencyField]: freshKey() };
    setPress({ from: shown?.id, before: fetcher.data });
    fetcher.submit(fields, { method: "post", action: `${post}/gaa-til` });
  };
  useShortcuts([
    { keys: "Alt+PageDown", label: "Næste punkt", inFields: true, run: () => goTo(next) },
    { keys: "Alt+PageUp", label: "Forrige punkt", inFields: true, run: () => goTo(previous) },
  ]);
  if (meeting.status === "dispatched") return <OpenMeeting {...props} />;
  if (meeting.status !== "inSession" && !isClosing)
    return (
      <LinkButton variant="primary" to={`${post}/referat`}>
        Læs referatet
      </LinkButton>
    );
  const going = (item: RoomItem) => ({
    action: `${post}/gaa-til`,
    fields: { meetingId: meeting.id, itemId: item.id },
  });
  return (
    <>
      {refused && (
        <div ref={refusal}>
          <FaultNote faults={fetcher.data?.faults ?? []} />
        </div>
      )}
      {previous && <LinkButton to={`?punkt=${previous.number}`}>Forrige</LinkButton>}
      <CloseMeeting {...props} isPrimary={isThere && !next} />
      {!moves && next && (
        <LinkButton variant="primary" to={`?punkt=${next.number}`} keys="Alt Page Down">
          Næste punkt
        </LinkButton>
      )}
      {moves && !isThere && shown && (
        <PostButton variant="primary" {...going(shown)}>
          Tag punkt {shown.number} op
        </PostButton>
      )}
      {moves && isThere && next && (
        <PostButton variant="primary" keys="Alt Page Down" {...going(next)}>
          Næste punkt
        </PostButton>
      )}
    </>
  );
}

const closingPath = (meetingId: string) => `/intern/moeder/${meetingId}/haev`;

function OpenMeeting({ meeting, isAnotherDay }: RoomAdvanceProps) {
  const post = { action: `/intern/moeder/${meeting.id}/aabn`, fields: { meetingId: meeting.id } };
  if (!isAnotherDay)
    return (
      <PostButton variant="primary" {...post}>
        Åbn mødet
      </PostButton>
    );
  return (
    <AskOnce
      trigger={(open) => (
        <Button variant="primary" onClick={open}>
          Åbn mødet
        </Button>
      )}
      title={`Åbn mødet ${weekdayDate(meeting.startsAt)} i dag?`}
      confirm="Åbn mødet nu"
      {...post}
    >
      <p>Mødet er indkaldt til {weekdayDate(meeting.startsAt)}. Tidspunkterne bliver noteret, som de er nu.</p>
    </AskOnce>
  );
}

function CloseMeeting({ meeting, undecided, isPrimary }: RoomAdvanceProps & { isPrimary: boolean }) {
  return (
    <AskOnce
      trigger={(open) => (
        <Button variant={isPrimary ? "primary" : undefined} onClick={open}>
          Hæv mødet
        </Button>
      )}
      title="Hæv mødet?"
      confirm="Hæv mødet nu"
      action={closingPath(meeting.id)}
      fields={{ meetingId: meeting.id }}
    >
      <p>
        {undecided > 0
          ? `${undecided === 1 ? "Ét punkt har" : `${undecided} punkter har`} ingen beslutning endnu. Sekretæren kan skrive den, indtil referatet låses.`
          : "Alle punkter har en beslutning."}{" "}
        Sager, der går videre, bliver sat på deres nye møde, og opgaverne begynder.
      </p>
    </AskOnce>
  );
}
