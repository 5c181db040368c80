import { machineReadable, momentWords } from "#shared/moment.js";
import { useReader, useSpoken } from "./reader.js";

/** A moment for people, and for machines in `datetime`. */
export function Moment({ className, moment }) {
  const { portal, words } = useReader();
  return (
    <time className={className} dateTime={machineReadable(moment)}>
      {momentWords(moment, words, portal.zone)}
    </time>
  );
}

/** When the article was published, and when it was last changed. */
export function PublishedLine({ published, updated }) {
  const { words } = useReader();
  const spoken = useSpoken();
  if (!published && !updated) return null;
  return (
    <p className="published" lang={spoken}>
      {published && <Moment moment={published} />}{" "}
      {updated && (
        <span className="published__updated">
          {`${words.updated}: `}
          <Moment moment={updated} />
        </span>
      )}
    </p>
  );
}
