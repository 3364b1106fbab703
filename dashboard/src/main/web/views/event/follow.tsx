import { useContext, useEffect, useState } from "preact/hooks";
import { FollowedContext } from "../../followed.js";
import { hasNotices } from "../../notices.js";

/** Lets the browser notify a reader of alerts on an event, while the page is not looked at. */
export function Follow({ event }: { event: string }) {
  const followed = useContext(FollowedContext);
  const [isFollowed, setFollowed] = useState(followed.has(event));
  const [isRefused, setRefused] = useState(false);
  useEffect(() => followed.listen(() => setFollowed(followed.has(event))), [followed, event]);
  if (!hasNotices()) {
    return null;
  }
  const turn = async () => {
    const isAllowed = isFollowed || (await Notification.requestPermission()) === "granted";
    setRefused(!isAllowed);
    if (isAllowed) {
      followed.set(event, !isFollowed);
    }
  };
  return (
    <>
      <button type="button" aria-pressed={isFollowed} onClick={() => void turn()}>
        {isFollowed ? "Following" : "Follow"}
      </button>
      <span role="status">{isRefused && "This browser allows no notices from this page."}</span>
    </>
  );
}
