import { Button, LinkButton } from "~/ui/button";
import { AskOnce } from "~/ui/dialog";
import { TextArea } from "~/ui/field";
import { PostButton } from "~/ui/form";
import { letterPath } from "../letter-paths";
import { inSentence, mustBeMended } from "../reply-way";
import type { ReplyWay } from "../way-page";
import { ReturnDialog } from "./return-dialog";
import { SendButtons } from "./send-buttons";
import { SendOnDialog } from "./send-on-dialog";

/** What moves the letter on, for this person, in this state. What stands in the way is said beneath, and the button leads there. */
export function WayActions({ way }: { way: ReplyWay }) {
  const { rights, letterId } = way;
  const path = letterPath(letterId);
  return (
    <>
      {rights.takeBack && <PostButton action={`${path}/tilbage`}>Tag tilbage</PostButton>}
      {rights.takeOver && (
        <AskOnce
          trigger={(open) => <Button onClick={open}>Overtag</Button>}
          title={`Overtag svaret fra ${way.holder?.name ?? "den, der har det"}?`}
          confirm="Overtag"
          action={`${path}/overtag`}
        >
          <p>Så er det dig, der sender det videre eller retur. {way.holder?.name} får besked med en mail.</p>
        </AskOnce>
      )}
      {rights.reopen && <ReopenButton way={way} />}
      {rights.giveBack && <ReturnDialog way={way} />}
      {rights.sendOn && <SendOnButton way={way} />}
      {rights.lock && <LockButton way={way} />}
      {rights.sign && (
        <LinkButton variant="primary" href="#underskriv">
          Underskriv
        </LinkButton>
      )}
      {rights.send && <SendButtons way={way} />}
    </>
  );
}

function SendOnButton({ way }: { way: ReplyWay }) {
  const label = `Send til ${inSentence(way.next?.title ?? "næste")}`;
  return mustBeMended(way.blockers).length > 0 ? (
    <LinkButton variant="primary" href="#mangler">
      {label}
    </LinkButton>
  ) : (
    <SendOnDialog way={way} label={label} />
  );
}

function LockButton({ way }: { way: ReplyWay }) {
  const label = "Lås til underskrift";
  if (mustBeMended(way.blockers).length > 0)
    return (
      <LinkButton variant="primary" href="#mangler">
        {label}
      </LinkButton>
    );
  return (
    <AskOnce
      trigger={(open) => (
        <Button variant="primary" icon="lock" onClick={open}>
          {label}
        </Button>
      )}
      title="Lås svaret, og bed om underskrifter?"
      confirm="Lås nu"
      action={`${letterPath(way.letterId)}/laas`}
    >
      <p>
        Teksten fryses, og {way.signatories.map(({ name }) => name).join(" og ")} får en mail og underskriver netop det
        brev. Det kan åbnes igen, indtil alle har underskrevet.
      </p>
      {way.blockers.length > 0 && <p>Bemærk: {way.blockers.map(({ title }) => title).join(". ")}.</p>}
    </AskOnce>
  );
}

function ReopenButton({ way }: { way: ReplyWay }) {
  const signed = way.signatories.filter((one) => one.signed).length;
  return (
    <AskOnce
      trigger={(open) => <Button onClick={open}>Åbn igen</Button>}
      title="Åbn svaret igen?"
      confirm="Åbn igen"
      action={`${letterPath(way.letterId)}/aabn`}
    >
      <p>
        Svaret bliver et udkast igen.{" "}
        {signed > 0 &&
          "De underskrifter, der er givet, bliver i loggen og gælder kun den gamle tekst. Alle bliver bedt om at underskrive igen."}
      </p>
      <TextArea name="reason" label="Hvorfor?" rows={3} />
    </AskOnce>
  );
}
