/** Placeholder until its parts land. */
export function BottomPanel() {
  return null
}
