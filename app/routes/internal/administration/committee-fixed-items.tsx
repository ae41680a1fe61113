import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useFetcher, useLoaderData, useSearchParams } from "@remix-run/react";
import { requireActor } from "~/modules/identity/require-actor.server";
import { fixedItemsOf } from "~/modules/meetings/fixed-item-queries.server";
import { FixedItemFields } from "~/modules/meetings/ui/fixed-item-fields";
import { FixedItemList } from "~/modules/meetings/ui/fixed-item-list";
import { read, type Faults } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";
import { FormActions, PostForm, SubmitButton } from "~/ui/form";
import { SavedMeanwhile } from "~/ui/saved-meanwhile";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const committeeId = idFrom(params.committeeId);
  const base = `/intern/administration/udvalg/${committeeId}/faste-punkter`;
  return read(actor, async (unit) => ({ items: await fixedItemsOf(unit, committeeId), base }));
}

export default function CommitteeFixedItems() {
  const { items, base } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const chosen = items.find(({ id }) => id === search.get("punkt"));
  const [first, last] = [
    items.filter(({ placement }) => placement === "first"),
    items.filter(({ placement }) => placement === "last"),
  ];
  return (
    <div className="cols">
      <div>
        <p className="hint intro">
          Står på hver dagsorden af sig selv. Ændringer gælder møder, der planlægges fra nu af.
        </p>
        <section className="section">
          <header>
            <h2>Først</h2>
          </header>
          <FixedItemList items={first} label="Faste punkter først på dagsordenen" base={base} />
          {first.length === 0 && <p className="hint intro">Ingen. Dagsordenen begynder med den første sag.</p>}
        </section>
        <p className="between">Her imellem kommer mødets sager</p>
        <section className="section first">
          <header>
            <h2>Sidst</h2>
          </header>
          <FixedItemList items={last} label="Faste punkter sidst på dagsordenen" base={base} />
          {last.length === 0 && <p className="hint intro">Ingen. Dagsordenen ender med den sidste sag.</p>}
        </section>
      </div>
      <aside className="aside" id="punkt">
        <section className="card">
          <h2>{chosen ? "Ret punktet" : "Tilføj et fast punkt"}</h2>
          <FixedItemForm key={chosen?.id ?? "nyt"} chosen={chosen} base={base} />
        </section>
      </aside>
    </div>
  );
}

function FixedItemForm({
  chosen,
  base,
}: {
  chosen?: ReturnType<typeof useLoaderData<typeof loader>>["items"][number];
  base: string;
}) {
  const fetcher = useFetcher<Faults>();
  const conflict = fetcher.data?.details as { version: number; now: Record<string, unknown> } | undefined;
  return (
    <PostForm className="stack" action={`${base}/${chosen ? "ret" : "tilfoej"}`} fetcher={fetcher}>
      {chosen && (
        <>
          <input type="hidden" name="itemId" value={chosen.id} />
          <input type="hidden" name="version" value={conflict?.version ?? chosen.version} />
        </>
      )}
      <SavedMeanwhile theirs={conflict?.now} labels={{ title: "Titel" }} />
      <FixedItemFields item={chosen} />
      <FormActions>
        <SubmitButton pendingText="Gemmer">{chosen ? "Gem punktet" : "Tilføj punktet"}</SubmitButton>
        {chosen && (
          <Link to={base} preventScrollReset>
            Fortryd
          </Link>
        )}
      </FormActions>
    </PostForm>
  );
}
