import { Button, LinkButton } from "~/ui/button";
import { AskOnce } from "~/ui/dialog";
import type { RoundRow, RoundStatus } from "../minutes-round";
import { RoundActions } from "./round-actions";

export interface MinutesActionsProps {
  page: {
    meeting: { id: string; status: string };
    minutes: { status: RoundStatus } | null;
    people: RoundRow[];
    blockers: { soft?: boolean }[];
    rights: { lock: boolean; close: boolean; record: boolean; publish: boolean };
    isPublished: boolean;
  };
}

/** What moves the minutes on: mend and lock them, run their round, publish them. */
export function MinutesActions({
  page: { meeting, minutes, people, blockers, rights, isPublished },
}: MinutesActionsProps) {
  const path = `/intern/moeder/${meeting.id}`;
  if (minutes?.status === "sealed")
    return rights.publish ? (
      <LinkButton variant={isPublished ? undefined : "primary"} to={`${path}/offentliggoerelse`}>
        {isPublished ? "Offentliggørelse" : "Offentliggør referat"}
      </LinkButton>
    ) : null;
  if (minutes)
    return <RoundActions meetingId={meeting.id} number={0} status={minutes.status} people={people} rights={rights} />;
  return (
    <>
      {rights.record && ["inSession", "closed"].includes(meeting.status) && (
        <LinkButton to={`${path}/rum`}>Ret beslutninger</LinkButton>
      )}
      {rights.lock &&
        meeting.status === "closed" &&
        (blockers.some(({ soft }) => !soft) ? (
          <LinkButton variant="primary" href="#mangler">
            Lås referatet
          </LinkButton>
        ) : (
          <AskOnce
            trigger={(open) => (
              <Button variant="primary" onClick={open}>
                Lås referatet
              </Button>
            )}
            title="Lås referatet, og bed om underskrifter?"
            confirm="Lås referatet nu"
            action={`${path}/referat/laas`}
            fields={{ meetingId: meeting.id }}
          >
            <p>
              {people.length} deltagere får en mail og underskriver den samme fil. Teksten kan rettes, indtil den første
              har underskrevet.
            </p>
            {blockers.length > 0 && <p>Der er bemærkninger, som ikke er besvaret.</p>}
          </AskOnce>
        ))}
    </>
  );
}
