import type { FacilityDocument } from '#document'
import type { Layout, LiveClearances } from '#workspace'

type Make = (document: FacilityDocument, layout: Layout) => LiveClearances

/** The check comes with an engine and its parameters, which the page itself does without. */
const load = async (): Promise<Make> => (await import('./clearance-check')).liveClearancesOf

/**
 * Checks of clear spaces for the tools: made when a tool first asks, which answers undefined until the
 * check is there, and made anew when products or planning figures change.
 */
export const clearanceSource = (): ((
  document: FacilityDocument,
  layout: Layout,
) => LiveClearances | undefined) => {
  let make: Make | undefined
  let loading = false
  let live: { readonly key: readonly unknown[]; readonly check: LiveClearances } | undefined
  let unfollow = () => {}
  return (document, layout) => {
    if (!make) {
      if (!loading) {
        loading = true
        load()
          .then((made) => {
            make = made
          })
          .catch((fault: unknown) => {
            loading = false
            console.info('Clear spaces are not checked on the way:', fault)
          })
      }
      return undefined
    }
    const key = [document, layout.library, document.head.parameters]
    if (!live || key.some((part, n) => part !== live?.key[n])) {
      unfollow()
      const check = make(document, layout)
      live = { key, check }
      unfollow = document.subscribe(({ operations }) => {
        check.changed(
          operations.flatMap((operation) =>
            operation.table === 'equipment' ? (operation.after ?? []) : [],
          ),
        )
      })
    }
    return live.check
  }
}
