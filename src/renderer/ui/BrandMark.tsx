/** The mark of the app: two shapes on either side of a dashed line. Decoration; the name stands beside it. */
export function BrandMark({ size = 28 }: { readonly size?: number }) {
  return (
    <svg viewBox="0 0 64 64" width={size} height={size} aria-hidden="true">
      <rect width="64" height="64" rx="14" fill="#16202e" />
      <rect x="9" y="19" width="17" height="26" rx="3" fill="#4c9aff" />
      <circle cx="47" cy="32" r="10.5" fill="#ff9f43" />
      <path d="M32 9v46" stroke="#fff" strokeWidth="3" strokeDasharray="5 4" strokeLinecap="round" />
    </svg>
  );
}
