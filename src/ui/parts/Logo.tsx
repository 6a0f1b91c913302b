/** The ledger in small: three rows and the one red line. Decorative; the name stands beside it. */
export function Logo() {
  return (
    <svg width="22" height="18" aria-hidden="true" stroke="var(--ink)" strokeWidth="2">
      <path d="M1 4H13M4 9H11M2 14H14.5" />
      <path d="M18 0V18" stroke="var(--late)" />
    </svg>
  );
}
