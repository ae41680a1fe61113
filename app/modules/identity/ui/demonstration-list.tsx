import { PostForm } from "~/ui/form";
import { Person } from "~/ui/person";
import type { DemonstrationSignIn } from "../demonstration-sign-ins.server";

/** "Sign in as": one button for each part there is to try, by municipality. */
export function DemonstrationList({ people, action }: { people: DemonstrationSignIn[]; action: string }) {
  const places = [...new Set(people.map(({ municipalityName }) => municipalityName))];
  return (
    <section className="signin-demo" aria-labelledby="demonstration">
      <h2 id="demonstration">Demonstration</h2>
      <p className="hint">Data er opdigtede og bliver på denne computer. Vælg en rolle, så er du inde.</p>
      {places.map((place) => (
        <div key={place}>
          {places.length > 1 && <h3>{place}</h3>}
          <ul className="demolist">
            {people
              .filter(({ municipalityName }) => municipalityName === place)
              .map((person) => (
                <li key={person.userId}>
                  <PostForm action={action} idPrefix={person.userId}>
                    <input type="hidden" name="userId" value={person.userId} />
                    <button className="who" type="submit">
                      <Person name={person.name} named />
                      <span>
                        <b>{person.name}</b>
                        <span className="hint part">{person.part}</span>
                        <span className="hint">{person.tryThis}</span>
                      </span>
                    </button>
                  </PostForm>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
