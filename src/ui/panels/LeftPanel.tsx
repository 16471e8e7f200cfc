/** Placeholder until its parts land. */
export function LeftPanel() {
  return null
}
