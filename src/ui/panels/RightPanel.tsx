/** Placeholder until its parts land. */
export function RightPanel() {
  return null
}
