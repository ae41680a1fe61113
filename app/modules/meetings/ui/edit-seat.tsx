import { Link, useFetcher } from "@remix-run/react";
import { DateField } from "~/ui/field";
import { FormActions, PostForm, SubmitButton } from "~/ui/form";
import type { Seat } from "../membership-queries.server";
import { SeatFields } from "./seat-fields";

/** Corrects one seat, or lets it end. */
export function EditSeat({ seat, base, today }: { seat: Seat; base: string; today: string }) {
  const [edit, end] = [useFetcher(), useFetcher()];
  const hidden = (
    <>
      <input type="hidden" name="membershipId" value={seat.id} />
      <input type="hidden" name="version" value={seat.version} />
    </>
  );
  const hasEnded = seat.validTo !== null && seat.validTo < today;
  return (
    <>
      <section className="card">
        <h2>Ret pladsen for {seat.name}</h2>
        <PostForm className="stack" action={`${base}/ret`} fetcher={edit} idPrefix="ret">
          {hidden}
          <SeatFields seat={seat} today={today} />
          <FormActions>
            <SubmitButton pendingText="Gemmer">Gem pladsen</SubmitButton>
            <Link to={base} preventScrollReset>
              Fortryd
            </Link>
          </FormActions>
        </PostForm>
      </section>
      {!hasEnded && (
        <section className="card">
          <h2>Lad pladsen slutte</h2>
          <PostForm className="stack" action={`${base}/afslut`} fetcher={end} idPrefix="afslut">
            {hidden}
            <DateField
              name="lastDay"
              label="Sidste dag"
              hint="Ligger den før den første, fjernes pladsen."
              defaultValue={today}
            />
            <FormActions>
              <SubmitButton variant={undefined} pendingText="Afslutter">
                Afslut pladsen
              </SubmitButton>
            </FormActions>
          </PostForm>
        </section>
      )}
    </>
  );
}
