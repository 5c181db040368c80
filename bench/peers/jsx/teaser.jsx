import { Link } from "#framework";
import { href } from "#shared/portal.js";
import { Moment } from "./moment.jsx";
import { Picture } from "./picture.jsx";
import { useReader } from "./reader.js";

/** An article seen from outside. The headline is the link; the style stretches it over the card. */
export function TeaserCard({ teaser, heading: Heading, role }) {
  const { kicker, standfirst, published, image } = teaser;
  return (
    <article className="teaser">
      {image && (
        <div className="teaser__image">
          <Picture image={image} role={role} />
        </div>
      )}
      <div className="teaser__text">
        {kicker && <p className="kicker">{kicker}</p>}
        <Heading className="teaser__headline">
          <LinkedHeadline teaser={teaser} />
        </Heading>
        {standfirst && <p className="teaser__standfirst">{standfirst}</p>}
        {published && <Moment className="teaser__published" moment={published} />}
      </div>
    </article>
  );
}

/** Another article's headline, as a link where it leads somewhere. */
export function LinkedHeadline({ teaser: { address, headline } }) {
  const { portal } = useReader();
  return address ? <Link href={href(portal, address)}>{headline}</Link> : headline;
}
