import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/modules/identity/require-actor.server";
import { UsersTable } from "~/modules/identity/ui/users-table";
import { filterNames, filterOfWord, filterUsers } from "~/modules/identity/user-list";
import { listUsers } from "~/modules/identity/user-queries.server";
import { currentSeats } from "~/modules/meetings/membership-queries.server";
import { read } from "~/platform/http.server";
import { Button, LinkButton } from "~/ui/button";
import { countOf } from "~/ui/danish-numbers";
import { Empty } from "~/ui/empty";
import { PageHead } from "~/ui/page-head";
import { Chips } from "~/ui/tabs";

export const meta: MetaFunction = () => [{ title: "Brugere – Sagsgang" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const params = new URL(request.url).searchParams;
  const filter = filterOfWord(params.get("vis"));
  const search = params.get("soeg")?.slice(0, 100) ?? "";
  return read(actor, async (unit) => {
    const users = await listUsers(unit);
    const seats = await currentSeats(unit);
    const lines = users.map((user) => ({ ...user, seats: seats.filter(({ userId }) => userId === user.id) }));
    return { ...filterUsers(lines, { filter, search }), total: users.length, filter, search };
  });
}

export default function Users() {
  const { shown, all, counts, total, filter, search } = useLoaderData<typeof loader>();
  const address = (word: string | null) => {
    const params = new URLSearchParams({ ...(word ? { vis: word } : {}), ...(search ? { soeg: search } : {}) });
    return params.size > 0 ? `?${params.toString()}` : ".";
  };
  const chips = counts
    .filter((each) => each.count > 0 || each.filter === filter)
    .map((each) => ({
      label: filterNames[each.filter].label,
      count: each.count,
      chosen: each.filter === filter,
      to: address(each.filter === filter ? null : filterNames[each.filter].word),
    }));
  return (
    <>
      <PageHead
        title="Brugere"
        meta={[countOf(total, "bruger", "brugere")]}
        actions={
          <LinkButton to="ny" variant="primary" icon="person-add">
            Ny bruger
          </LinkButton>
        }
      />
      <div className="listtools">
        <Chips
          label="Vis brugere"
          chips={[{ label: "Alle", count: all, chosen: filter === null, to: address(null) }, ...chips]}
        />
        <Form role="search" className="searchbox">
          {filter && <input type="hidden" name="vis" value={filterNames[filter].word} />}
          <label className="vh" htmlFor="soeg">
            Søg efter navn, mail eller titel
          </label>
          <input
            className="input"
            id="soeg"
            name="soeg"
            type="search"
            defaultValue={search}
            placeholder="Navn, mail eller titel"
          />
          <Button type="submit" small>
            Søg
          </Button>
        </Form>
      </div>
      {shown.length > 0 ? (
        <UsersTable users={shown} />
      ) : (
        <Empty title={search ? `Ingen fund på “${search}”.` : "Ingen brugere her."}>
          <p>
            <LinkButton to="." small>
              Vis alle {total}
            </LinkButton>
          </p>
        </Empty>
      )}
    </>
  );
}
