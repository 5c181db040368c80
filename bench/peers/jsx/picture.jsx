import { useState } from "#framework";
import { useReader } from "./reader.js";

/** A picture in a space that keeps its size; it says so while the file is on its way, or does not come. */
export function Picture({ image, fallbackAlt, role }) {
  const [arrival, setArrival] = useState("awaited");
  const { width, height } = image.size ?? { width: 16, height: 9 };
  return (
    <div className="picture">
      <svg className="picture__shape" viewBox={`0 0 ${width} ${height}`} aria-hidden="true" />
      <picture>
        {image.sources.map(({ format, srcset }) => (
          <source key={format} type={format} srcSet={srcset} sizes={role.sizes} />
        ))}
        <img
          alt={image.alt ?? fallbackAlt ?? ""}
          width={image.size?.width}
          height={image.size?.height}
          loading={role.isFirst ? undefined : "lazy"}
          fetchPriority={role.isFirst ? "high" : undefined}
          decoding="async"
          src={image.address}
          onLoad={() => setArrival("here")}
          onError={() => setArrival("failed")}
        />
      </picture>
      <Note arrival={arrival} />
    </div>
  );
}

function Note({ arrival }) {
  const { words } = useReader();
  switch (arrival) {
    case "awaited":
      return (
        <span className="picture__note" aria-hidden="true">
          {words.loading}
        </span>
      );
    case "failed":
      return <span className="picture__note">{words.imageFailed}</span>;
    default:
      return <span className="picture__note" hidden />;
  }
}

/** A picture with its caption, or the caption alone. */
export function Figure({ className = "figure", figure, fallbackAlt, role }) {
  const { image, caption } = figure;
  return (
    <figure className={className}>
      {image && <Picture image={image} fallbackAlt={fallbackAlt} role={role} />}
      {caption && <Caption {...caption} />}
    </figure>
  );
}

function Caption({ text, credit }) {
  return (
    <figcaption className="caption">
      {text && <span className="caption__text">{text}</span>}{" "}
      {credit && <span className="caption__credit">{credit}</span>}
    </figcaption>
  );
}
