import { Button } from "~/ui/button";
import { AskOnce } from "~/ui/dialog";

/** Locks the draft, or throws it away. */
export function LockAddendum({
  meetingId,
  number,
  version,
  people,
}: {
  meetingId: string;
  number: number;
  version: number;
  people: number;
}) {
  const path = `/intern/moeder/${meetingId}/referat/tillaeg/${number}`;
  const fields = { meetingId, number: String(number) };
  return (
    <>
      <AskOnce
        trigger={(open) => <Button onClick={open}>Kassér kladden</Button>}
        title={`Kassér tillæg ${number}?`}
        confirm="Kassér nu"
        danger
        action={`${path}/kasser`}
        fields={fields}
      >
        <p>Ingen er bedt om at underskrive det endnu. Teksten står fortsat i historikken.</p>
      </AskOnce>
      <AskOnce
        trigger={(open) => (
          <Button variant="primary" onClick={open}>
            Lås tillægget
          </Button>
        )}
        title={`Lås tillæg ${number}, og bed om underskrifter?`}
        confirm="Lås tillægget nu"
        action={`${path}/laas`}
        fields={{ ...fields, version: String(version) }}
      >
        <p>
          {people} deltagere får en mail og underskriver den samme fil. Gem først, hvis du har rettet noget. Teksten kan
          rettes igen, indtil den første har underskrevet.
        </p>
      </AskOnce>
    </>
  );
}
