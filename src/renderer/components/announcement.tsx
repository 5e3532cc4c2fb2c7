/**
 * Tells a screen reader what changed, politely. It stays there all along: what is read out is what its
 * words become, not that it came.
 */
export function Announcement({ words }: { readonly words: string }) {
  return (
    <p role="status" className="visually-hidden">
      {words}
    </p>
  );
}
