import { useSyncExternalStore } from "react";
import { Icon } from "./icon";
import { awaitedConnection } from "./patient-fetch";

const { subscribe, isAwaited } = awaitedConnection;

/** Says, while something that was done here waits for the connection, that it does. The page stays as it is. */
export function ConnectionNote() {
  const awaited = useSyncExternalStore(subscribe, isAwaited, () => false);
  return (
    <div className="connectionnote" role="status">
      {awaited && (
        <p>
          <Icon name="warning" /> Ingen forbindelse. Det, du gjorde sidst, bliver sendt, når den er tilbage.
        </p>
      )}
    </div>
  );
}
