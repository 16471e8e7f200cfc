/** The page until the editor arrives: it promises nothing that is not here. */
export function Shell() {
  return (
    <main>
      <h1>Gridhall</h1>
      <p>The planner of compute facilities is being built; there is nothing to open here yet.</p>
    </main>
  )
}
